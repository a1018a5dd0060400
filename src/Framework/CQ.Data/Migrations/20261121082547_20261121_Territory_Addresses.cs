using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Territory_Addresses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cq_territory_address_extract",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    in_force = table.Column<bool>(type: "boolean", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    kept = table.Column<int>(type: "integer", nullable: false),
                    nearby = table.Column<int>(type: "integer", nullable: false),
                    far = table.Column<int>(type: "integer", nullable: false),
                    doubles = table.Column<int>(type: "integer", nullable: false),
                    defective = table.Column<int>(type: "integer", nullable: false),
                    faults_json = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_address_extract", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_street",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    extract_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    town = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    folded = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_street", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_territory_street_extract_id",
                        columns: x => new { x.tenant_id, x.extract_id },
                        principalTable: "cq_territory_address_extract",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_address_point",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    street_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    suffix = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    longitude = table.Column<double>(type: "double precision", nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_address_point", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_territory_address_point_street_id",
                        columns: x => new { x.tenant_id, x.street_id },
                        principalTable: "cq_territory_street",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_street_word",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    street_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_street_word", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_territory_street_word_street_id",
                        columns: x => new { x.tenant_id, x.street_id },
                        principalTable: "cq_territory_street",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_address_extract_in_force",
                table: "cq_territory_address_extract",
                columns: new[] { "tenant_id", "in_force" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_address_point_street_id_number_suffix",
                table: "cq_territory_address_point",
                columns: new[] { "tenant_id", "street_id", "number", "suffix" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_street_extract_id",
                table: "cq_territory_street",
                columns: new[] { "tenant_id", "extract_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_street_word_street_id",
                table: "cq_territory_street_word",
                columns: new[] { "tenant_id", "street_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_street_word_word_street_id",
                table: "cq_territory_street_word",
                columns: new[] { "tenant_id", "word", "street_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_territory_address_point");

            migrationBuilder.DropTable(
                name: "cq_territory_street_word");

            migrationBuilder.DropTable(
                name: "cq_territory_street");

            migrationBuilder.DropTable(
                name: "cq_territory_address_extract");
        }
    }
}
