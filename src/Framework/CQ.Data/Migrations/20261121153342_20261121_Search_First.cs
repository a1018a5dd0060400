using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Search_First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cq_search_entry",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    topics = table.Column<string[]>(type: "text[]", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false),
                    title_words = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false),
                    fed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_search_entry", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "door");

            migrationBuilder.CreateTable(
                name: "cq_search_index_rebuild",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    at_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    after_id = table.Column<Guid>(type: "uuid", nullable: true),
                    done = table.Column<int>(type: "integer", nullable: false),
                    expected = table.Column<int>(type: "integer", nullable: false),
                    swept = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_search_index_rebuild", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_search_miss",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    last_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_search_miss", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_search_saved",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    query = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    has_alert = table.Column<bool>(type: "boolean", nullable: false),
                    looked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_search_saved", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_search_synonym_group",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    expressions = table.Column<string[]>(type: "text[]", nullable: false),
                    folded_first = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_search_synonym_group", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_search_word",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_search_word", x => new { x.tenant_id, x.word });
                })
                .Annotation("Cq:Rls", "door");

            migrationBuilder.CreateIndex(
                name: "ix_cq_search_entry_dated_at",
                table: "cq_search_entry",
                columns: new[] { "tenant_id", "dated_at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_search_entry_title_words",
                table: "cq_search_entry",
                columns: new[] { "tenant_id", "title_words" })
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_cq_search_entry_words",
                table: "cq_search_entry",
                columns: new[] { "tenant_id", "words" })
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_cq_search_index_rebuild_started_at",
                table: "cq_search_index_rebuild",
                columns: new[] { "tenant_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_search_miss_count",
                table: "cq_search_miss",
                columns: new[] { "tenant_id", "count" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_search_miss_text",
                table: "cq_search_miss",
                columns: new[] { "tenant_id", "text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_search_saved_id",
                table: "cq_search_saved",
                columns: new[] { "tenant_id", "id" },
                filter: "has_alert");

            migrationBuilder.CreateIndex(
                name: "ux_cq_search_saved_user_id_query",
                table: "cq_search_saved",
                columns: new[] { "tenant_id", "user_id", "query" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_search_synonym_group_folded_first",
                table: "cq_search_synonym_group",
                columns: new[] { "tenant_id", "folded_first" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_search_entry");

            migrationBuilder.DropTable(
                name: "cq_search_index_rebuild");

            migrationBuilder.DropTable(
                name: "cq_search_miss");

            migrationBuilder.DropTable(
                name: "cq_search_saved");

            migrationBuilder.DropTable(
                name: "cq_search_synonym_group");

            migrationBuilder.DropTable(
                name: "cq_search_word");
        }
    }
}
