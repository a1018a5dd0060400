using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Media_First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cq_media_folder",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    folded_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_media_folder", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_media_folder_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_media_folder_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_media_folder_parent_id",
                        columns: x => new { x.tenant_id, x.parent_id },
                        principalTable: "cq_media_folder",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_media_trash",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    storage_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_media_trash", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_media_file",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    folded_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    folder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    stored_length = table.Column<long>(type: "bigint", nullable: false),
                    width = table.Column<int>(type: "integer", nullable: true),
                    height = table.Column<int>(type: "integer", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    storage_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size_list = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    alt_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    is_decorative = table.Column<bool>(type: "boolean", nullable: false),
                    caption = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    credit = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_media_file", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_media_file_kind", "kind in ('Picture', 'Document', 'Audio')");
                    table.CheckConstraint("ck_cq_media_file_owner", "(owner_kind is null) = (owner_id is null)");
                    table.CheckConstraint("ck_cq_media_file_state", "state in ('Processing', 'Ready', 'Failed')");
                    table.ForeignKey(
                        name: "fk_cq_media_file_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_media_file_folder_id",
                        columns: x => new { x.tenant_id, x.folder_id },
                        principalTable: "cq_media_folder",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_media_file_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_media_text",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(1000000)", maxLength: 1000000, nullable: false),
                    is_cut = table.Column<bool>(type: "boolean", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_media_text", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_media_text_file_id",
                        columns: x => new { x.tenant_id, x.file_id },
                        principalTable: "cq_media_file",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_media_usage",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    where_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    where_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_media_usage", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_media_usage_file_id",
                        columns: x => new { x.tenant_id, x.file_id },
                        principalTable: "cq_media_file",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_file_council_id",
                table: "cq_media_file",
                columns: new[] { "tenant_id", "council_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_file_folder_id",
                table: "cq_media_file",
                columns: new[] { "tenant_id", "folder_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_file_group_id",
                table: "cq_media_file",
                columns: new[] { "tenant_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_file_owner_kind_owner_id",
                table: "cq_media_file",
                columns: new[] { "tenant_id", "owner_kind", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_file_stored_length",
                table: "cq_media_file",
                columns: new[] { "tenant_id", "stored_length" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_file_uploaded_at_id",
                table: "cq_media_file",
                columns: new[] { "tenant_id", "uploaded_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_file_uploaded_by",
                table: "cq_media_file",
                columns: new[] { "tenant_id", "uploaded_by" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_media_file_storage_key",
                table: "cq_media_file",
                columns: new[] { "tenant_id", "storage_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_folder_group_id",
                table: "cq_media_folder",
                columns: new[] { "tenant_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_folder_parent_id",
                table: "cq_media_folder",
                columns: new[] { "tenant_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_media_folder_council_id_group_id_parent_id_folded_name",
                table: "cq_media_folder",
                columns: new[] { "tenant_id", "council_id", "group_id", "parent_id", "folded_name" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ux_cq_media_text_file_id",
                table: "cq_media_text",
                columns: new[] { "tenant_id", "file_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_media_usage_where_kind_where_id",
                table: "cq_media_usage",
                columns: new[] { "tenant_id", "where_kind", "where_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_media_usage_file_id_where_kind_where_id",
                table: "cq_media_usage",
                columns: new[] { "tenant_id", "file_id", "where_kind", "where_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_media_text");

            migrationBuilder.DropTable(
                name: "cq_media_trash");

            migrationBuilder.DropTable(
                name: "cq_media_usage");

            migrationBuilder.DropTable(
                name: "cq_media_file");

            migrationBuilder.DropTable(
                name: "cq_media_folder");
        }
    }
}
