using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Contents_First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cq_contents_autosave",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    form = table.Column<string>(type: "character varying(400000)", maxLength: 400000, nullable: false),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_autosave", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_item",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    slug = table.Column<string>(type: "character varying(96)", maxLength: 96, nullable: true),
                    title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    summary = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    body = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    picture_id = table.Column<Guid>(type: "uuid", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on_home = table.Column<bool>(type: "boolean", nullable: false),
                    on_place = table.Column<bool>(type: "boolean", nullable: false),
                    home_asked = table.Column<bool>(type: "boolean", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    review_asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    review_asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    comments_open = table.Column<bool>(type: "boolean", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modified_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    modified_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    latest_number = table.Column<int>(type: "integer", nullable: false),
                    latest_audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_number = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_item", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_contents_item_archived", "archived_at is null or published_at is null");
                    table.CheckConstraint("ck_cq_contents_item_home", "not on_home or audience_id = '00000000-0000-0000-0000-0000000000ff'");
                    table.CheckConstraint("ck_cq_contents_item_published", "published_at is null or (slug is not null and published_number is not null and first_published_at is not null)");
                    table.CheckConstraint("ck_cq_contents_item_window", "expires_at is null or published_at is null or expires_at > published_at");
                    table.ForeignKey(
                        name: "fk_cq_contents_item_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_contents_item_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_topic",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(96)", maxLength: 96, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_topic", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_item_tag",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(96)", maxLength: 96, nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_item_tag", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_contents_item_tag_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_link",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_link", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_contents_link_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_old_address",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_old_address", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_contents_old_address_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_old_slug",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    slug = table.Column<string>(type: "character varying(96)", maxLength: 96, nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_old_slug", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_contents_old_slug_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_preview_link",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_preview_link", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_contents_preview_link_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_contents_version",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    summary = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    body = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    picture_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fields = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    placement = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_version", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_contents_version_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_contents_item_topic",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_contents_item_topic", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_contents_item_topic_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cq_contents_item_topic_topic_id",
                        columns: x => new { x.tenant_id, x.topic_id },
                        principalTable: "cq_contents_topic",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_autosave_user_id_saved_at",
                table: "cq_contents_autosave",
                columns: new[] { "tenant_id", "user_id", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_autosave_content_item_id_user_id",
                table: "cq_contents_autosave",
                columns: new[] { "tenant_id", "content_item_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_audience_id_published_at",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "audience_id", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_author_id_modified_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "author_id", "modified_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_council_id_type_published_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "council_id", "type", "published_at", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_group_id_type_published_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "group_id", "type", "published_at", "id" },
                descending: new[] { false, false, false, true, true },
                filter: "group_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_modified_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "modified_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_on_home_type_published_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "on_home", "type", "published_at", "id" },
                descending: new[] { false, false, false, true, true },
                filter: "on_home and published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_picture_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "picture_id" },
                filter: "picture_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_published_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "published_at", "id" },
                descending: new[] { false, true, true },
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_review_asked_at",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "review_asked_at" },
                filter: "review_asked_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_type_published_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "type", "published_at", "id" },
                descending: new[] { false, false, true, true },
                filter: "published_at is not null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_item_type_slug",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "type", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_tag_slug_content_item_id",
                table: "cq_contents_item_tag",
                columns: new[] { "tenant_id", "slug", "content_item_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_item_tag_content_item_id_slug",
                table: "cq_contents_item_tag",
                columns: new[] { "tenant_id", "content_item_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_topic_topic_id",
                table: "cq_contents_item_topic",
                columns: new[] { "tenant_id", "topic_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_item_topic_content_item_id_topic_id",
                table: "cq_contents_item_topic",
                columns: new[] { "tenant_id", "content_item_id", "topic_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_link_target",
                table: "cq_contents_link",
                columns: new[] { "tenant_id", "target" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_link_content_item_id_target",
                table: "cq_contents_link",
                columns: new[] { "tenant_id", "content_item_id", "target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_old_address_content_item_id",
                table: "cq_contents_old_address",
                columns: new[] { "tenant_id", "content_item_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_old_address_path",
                table: "cq_contents_old_address",
                columns: new[] { "tenant_id", "path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_old_slug_content_item_id",
                table: "cq_contents_old_slug",
                columns: new[] { "tenant_id", "content_item_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_old_slug_type_slug",
                table: "cq_contents_old_slug",
                columns: new[] { "tenant_id", "type", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_preview_link_content_item_id",
                table: "cq_contents_preview_link",
                columns: new[] { "tenant_id", "content_item_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_preview_link_token_hash",
                table: "cq_contents_preview_link",
                columns: new[] { "tenant_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_topic_slug",
                table: "cq_contents_topic",
                columns: new[] { "tenant_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_contents_version_content_item_id_number",
                table: "cq_contents_version",
                columns: new[] { "tenant_id", "content_item_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_contents_autosave");

            migrationBuilder.DropTable(
                name: "cq_contents_item_tag");

            migrationBuilder.DropTable(
                name: "cq_contents_item_topic");

            migrationBuilder.DropTable(
                name: "cq_contents_link");

            migrationBuilder.DropTable(
                name: "cq_contents_old_address");

            migrationBuilder.DropTable(
                name: "cq_contents_old_slug");

            migrationBuilder.DropTable(
                name: "cq_contents_preview_link");

            migrationBuilder.DropTable(
                name: "cq_contents_version");

            migrationBuilder.DropTable(
                name: "cq_contents_topic");

            migrationBuilder.DropTable(
                name: "cq_contents_item");
        }
    }
}
