using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Contents_Comments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cq_contents_comment",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hidden_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_comment", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_contents_comment_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_contents_comment_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_contents_comment_parent_id",
                        columns: x => new { x.tenant_id, x.parent_id },
                        principalTable: "cq_contents_comment",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_comment_hiding",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    appeal = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    appealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted = table.Column<bool>(type: "boolean", nullable: true),
                    decision = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_comment_hiding", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_contents_comment_hiding_rule", "rule in ('Insult', 'Hatred', 'PersonalData', 'Unlawful', 'Advertising', 'OffTopic')");
                    table.ForeignKey(
                        name: "fk_cq_contents_comment_hiding_comment_id",
                        columns: x => new { x.tenant_id, x.comment_id },
                        principalTable: "cq_contents_comment",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_comment_report",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    reporter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reporter_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    handled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    handled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    followed = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_comment_report", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_contents_comment_report_rule", "rule in ('Insult', 'Hatred', 'PersonalData', 'Unlawful', 'Advertising', 'OffTopic')");
                    table.ForeignKey(
                        name: "fk_cq_contents_comment_report_comment_id",
                        columns: x => new { x.tenant_id, x.comment_id },
                        principalTable: "cq_contents_comment",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_comment_author_id_written_at",
                table: "cq_contents_comment",
                columns: new[] { "tenant_id", "author_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_comment_council_id",
                table: "cq_contents_comment",
                columns: new[] { "tenant_id", "council_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_comment_group_id",
                table: "cq_contents_comment",
                columns: new[] { "tenant_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_comment_parent_id",
                table: "cq_contents_comment",
                columns: new[] { "tenant_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_comment_subject_id_parent_id_written_at_id",
                table: "cq_contents_comment",
                columns: new[] { "tenant_id", "subject_id", "parent_id", "written_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_comment_hiding_appealed_at",
                table: "cq_contents_comment_hiding",
                columns: new[] { "tenant_id", "appealed_at" },
                filter: "appealed_at is not null and decided_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_comment_hiding_comment_id_at",
                table: "cq_contents_comment_hiding",
                columns: new[] { "tenant_id", "comment_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_comment_report_at",
                table: "cq_contents_comment_report",
                columns: new[] { "tenant_id", "at" },
                filter: "handled_at is null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_comment_report_comment_id_reporter_id",
                table: "cq_contents_comment_report",
                columns: new[] { "tenant_id", "comment_id", "reporter_id" },
                unique: true,
                filter: "reporter_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_contents_comment_hiding");

            migrationBuilder.DropTable(
                name: "cq_contents_comment_report");

            migrationBuilder.DropTable(
                name: "cq_contents_comment");
        }
    }
}
