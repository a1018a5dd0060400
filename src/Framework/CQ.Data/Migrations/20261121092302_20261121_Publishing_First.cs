using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Publishing_First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cq_contents_item_audience_id_published_at",
                table: "cq_contents_item");

            migrationBuilder.DropIndex(
                name: "ix_cq_contents_item_council_id_type_published_at_id",
                table: "cq_contents_item");

            migrationBuilder.DropIndex(
                name: "ix_cq_contents_item_group_id_type_published_at_id",
                table: "cq_contents_item");

            migrationBuilder.CreateTable(
                name: "cq_publishing_calendar_token",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_calendar_token", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_directory_card",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sort_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    role = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_directory_card", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_document",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    dated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_document", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_document_kind", "kind in ('Minutes', 'Agenda', 'Report', 'Plan', 'Opinion', 'Other')");
                    table.ForeignKey(
                        name: "fk_cq_publishing_document_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cq_publishing_document_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_publishing_document_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_document_file",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_document_file", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_publishing_document_file_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_publishing_event",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on_home = table.Column<bool>(type: "boolean", nullable: false),
                    on_place = table.Column<bool>(type: "boolean", nullable: false),
                    kind = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    start_day = table.Column<DateOnly>(type: "date", nullable: false),
                    start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    end_day = table.Column<DateOnly>(type: "date", nullable: false),
                    end_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    repeat = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    interval = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: true),
                    exceptions = table.Column<string>(type: "character varying(1100)", maxLength: 1100, nullable: false),
                    mode = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    remote_link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    takes_registrations = table.Column<bool>(type: "boolean", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    registration_closes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    touched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reminded_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_event", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_event_capacity", "capacity is null or (capacity > 0 and takes_registrations)");
                    table.CheckConstraint("ck_cq_publishing_event_home", "not on_home or audience_id = '00000000-0000-0000-0000-0000000000ff'");
                    table.CheckConstraint("ck_cq_publishing_event_kind", "kind in ('PublicMeeting', 'CouncilMeeting', 'Workshop', 'Walk', 'Party', 'Training', 'Other')");
                    table.CheckConstraint("ck_cq_publishing_event_mode", "mode in ('OnSite', 'Remote', 'Hybrid')");
                    table.CheckConstraint("ck_cq_publishing_event_repeat", "repeat in ('Never', 'Daily', 'Weekly', 'MonthlyByDay', 'MonthlyByWeekday', 'MonthlyByLastWeekday')");
                    table.CheckConstraint("ck_cq_publishing_event_span", "last_ends_at > starts_at and end_day >= start_day");
                    table.ForeignKey(
                        name: "fk_cq_publishing_event_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cq_publishing_event_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_publishing_event_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_event_tombstone",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    start_day = table.Column<DateOnly>(type: "date", nullable: false),
                    start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_event_tombstone", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_import",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    storage_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    uploads_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    options = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: false),
                    report = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_import", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_import_state", "state in ('Checking', 'Checked', 'Running', 'Done', 'Failed', 'Dropped')");
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_imported_item",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    item_version = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_imported_item", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_imported_item_kind", "kind in ('Item', 'File')");
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_outside_contact",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    sort_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    role = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    consent_source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_outside_contact", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_outside_contact_circle", "audience_id = coalesce(group_id, council_id) and published_at is not null");
                    table.ForeignKey(
                        name: "fk_cq_publishing_outside_contact_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_publishing_outside_contact_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_page",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    menu = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    menu_label = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_page", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_page_menu", "menu in ('None', 'Main', 'Foot', 'About')");
                    table.ForeignKey(
                        name: "fk_cq_publishing_page_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cq_publishing_page_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_publishing_page_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_page",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    page = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    composed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_page", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_directory_consent",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    directory_card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    circle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_directory_consent", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_directory_consent_field", "field in ('Name', 'Role', 'Phone', 'Email', 'Address')");
                    table.ForeignKey(
                        name: "fk_cq_publishing_directory_consent_directory_card_id",
                        columns: x => new { x.tenant_id, x.directory_card_id },
                        principalTable: "cq_publishing_directory_card",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_event_date",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    calendar_event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on_home = table.Column<bool>(type: "boolean", nullable: false),
                    on_place = table.Column<bool>(type: "boolean", nullable: false),
                    kind = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_event_date", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_event_date_kind", "kind in ('PublicMeeting', 'CouncilMeeting', 'Workshop', 'Walk', 'Party', 'Training', 'Other')");
                    table.ForeignKey(
                        name: "fk_cq_publishing_event_date_calendar_event_id",
                        columns: x => new { x.tenant_id, x.calendar_event_id },
                        principalTable: "cq_publishing_event",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cq_publishing_event_date_content_item_id",
                        columns: x => new { x.tenant_id, x.content_item_id },
                        principalTable: "cq_contents_item",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_publishing_event_registration",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    calendar_event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    promoted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attended = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_publishing_event_registration", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_publishing_event_registration_state", "state in ('Registered', 'Waiting')");
                    table.ForeignKey(
                        name: "fk_cq_publishing_event_registration_calendar_event_id",
                        columns: x => new { x.tenant_id, x.calendar_event_id },
                        principalTable: "cq_publishing_event",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_placed_block",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    composition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    layer = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    visible = table.Column<bool>(type: "boolean", nullable: false),
                    title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    picture = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    alt = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_placed_block", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_territory_placed_block_kind", "kind in ('Feature', 'Text', 'Picture')");
                    table.CheckConstraint("ck_cq_territory_placed_block_layer", "layer in ('Page', 'Members')");
                    table.ForeignKey(
                        name: "fk_cq_territory_placed_block_composition_id",
                        columns: x => new { x.tenant_id, x.composition_id },
                        principalTable: "cq_territory_page",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_audience_id_type_published_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "audience_id", "type", "published_at", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_council_id_audience_id_type_published_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "council_id", "audience_id", "type", "published_at", "id" },
                descending: new[] { false, false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_group_id_audience_id_type_published_at_id",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "group_id", "audience_id", "type", "published_at", "id" },
                descending: new[] { false, false, false, false, true, true },
                filter: "group_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_calendar_token_token_hash",
                table: "cq_publishing_calendar_token",
                columns: new[] { "tenant_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_calendar_token_user_id",
                table: "cq_publishing_calendar_token",
                columns: new[] { "tenant_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_directory_card_sort_name_id",
                table: "cq_publishing_directory_card",
                columns: new[] { "tenant_id", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_directory_card_user_id",
                table: "cq_publishing_directory_card",
                columns: new[] { "tenant_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_directory_consent_circle_id_field",
                table: "cq_publishing_directory_consent",
                columns: new[] { "tenant_id", "circle_id", "field" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_directory_consent_user_id",
                table: "cq_publishing_directory_consent",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_directory_consent_directory_card_id_c_8c659b91",
                table: "cq_publishing_directory_consent",
                columns: new[] { "tenant_id", "directory_card_id", "circle_id", "field" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_document_audience_id_dated_on_id",
                table: "cq_publishing_document",
                columns: new[] { "tenant_id", "audience_id", "dated_on", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_document_audience_id_kind_dated_on_id",
                table: "cq_publishing_document",
                columns: new[] { "tenant_id", "audience_id", "kind", "dated_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_document_council_id_audience_id_dated_on_id",
                table: "cq_publishing_document",
                columns: new[] { "tenant_id", "council_id", "audience_id", "dated_on", "id" },
                descending: new[] { false, false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_document_file_id",
                table: "cq_publishing_document",
                columns: new[] { "tenant_id", "file_id" },
                filter: "file_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_document_group_id_audience_id_dated_on_id",
                table: "cq_publishing_document",
                columns: new[] { "tenant_id", "group_id", "audience_id", "dated_on", "id" },
                descending: new[] { false, false, false, true, true },
                filter: "group_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_document_content_item_id",
                table: "cq_publishing_document",
                columns: new[] { "tenant_id", "content_item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_document_file_content_item_id_given_at",
                table: "cq_publishing_document_file",
                columns: new[] { "tenant_id", "content_item_id", "given_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_audience_id_last_ends_at",
                table: "cq_publishing_event",
                columns: new[] { "tenant_id", "audience_id", "last_ends_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_council_id_last_ends_at",
                table: "cq_publishing_event",
                columns: new[] { "tenant_id", "council_id", "last_ends_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_group_id_last_ends_at",
                table: "cq_publishing_event",
                columns: new[] { "tenant_id", "group_id", "last_ends_at" },
                filter: "group_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_event_content_item_id",
                table: "cq_publishing_event",
                columns: new[] { "tenant_id", "content_item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_date_audience_id_starts_at_id",
                table: "cq_publishing_event_date",
                columns: new[] { "tenant_id", "audience_id", "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_date_content_item_id",
                table: "cq_publishing_event_date",
                columns: new[] { "tenant_id", "content_item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_date_council_id_starts_at_id",
                table: "cq_publishing_event_date",
                columns: new[] { "tenant_id", "council_id", "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_date_group_id_starts_at_id",
                table: "cq_publishing_event_date",
                columns: new[] { "tenant_id", "group_id", "starts_at", "id" },
                filter: "group_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_date_starts_at_id",
                table: "cq_publishing_event_date",
                columns: new[] { "tenant_id", "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_event_date_calendar_event_id_day",
                table: "cq_publishing_event_date",
                columns: new[] { "tenant_id", "calendar_event_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_registration_calendar_event_id__1363e957",
                table: "cq_publishing_event_registration",
                columns: new[] { "tenant_id", "calendar_event_id", "state", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_registration_user_id",
                table: "cq_publishing_event_registration",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_event_registration_calendar_event_id_user_id",
                table: "cq_publishing_event_registration",
                columns: new[] { "tenant_id", "calendar_event_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_event_tombstone_at",
                table: "cq_publishing_event_tombstone",
                columns: new[] { "tenant_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_event_tombstone_content_item_id",
                table: "cq_publishing_event_tombstone",
                columns: new[] { "tenant_id", "content_item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_import_at",
                table: "cq_publishing_import",
                columns: new[] { "tenant_id", "at" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_imported_item_subject_id",
                table: "cq_publishing_imported_item",
                columns: new[] { "tenant_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_imported_item_source_kind_key",
                table: "cq_publishing_imported_item",
                columns: new[] { "tenant_id", "source", "kind", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_outside_contact_audience_id_sort_name_id",
                table: "cq_publishing_outside_contact",
                columns: new[] { "tenant_id", "audience_id", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_outside_contact_council_id",
                table: "cq_publishing_outside_contact",
                columns: new[] { "tenant_id", "council_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_outside_contact_group_id",
                table: "cq_publishing_outside_contact",
                columns: new[] { "tenant_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_page_council_id_position",
                table: "cq_publishing_page",
                columns: new[] { "tenant_id", "council_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_page_group_id",
                table: "cq_publishing_page",
                columns: new[] { "tenant_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_page_parent_id_position",
                table: "cq_publishing_page",
                columns: new[] { "tenant_id", "parent_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_publishing_page_position",
                table: "cq_publishing_page",
                columns: new[] { "tenant_id", "position" },
                filter: "menu in ('Main', 'Foot')");

            migrationBuilder.CreateIndex(
                name: "ux_cq_publishing_page_content_item_id",
                table: "cq_publishing_page",
                columns: new[] { "tenant_id", "content_item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_page_page",
                table: "cq_territory_page",
                columns: new[] { "tenant_id", "page" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_placed_block_composition_id_key",
                table: "cq_territory_placed_block",
                columns: new[] { "tenant_id", "composition_id", "key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_publishing_calendar_token");

            migrationBuilder.DropTable(
                name: "cq_publishing_directory_consent");

            migrationBuilder.DropTable(
                name: "cq_publishing_document");

            migrationBuilder.DropTable(
                name: "cq_publishing_document_file");

            migrationBuilder.DropTable(
                name: "cq_publishing_event_date");

            migrationBuilder.DropTable(
                name: "cq_publishing_event_registration");

            migrationBuilder.DropTable(
                name: "cq_publishing_event_tombstone");

            migrationBuilder.DropTable(
                name: "cq_publishing_import");

            migrationBuilder.DropTable(
                name: "cq_publishing_imported_item");

            migrationBuilder.DropTable(
                name: "cq_publishing_outside_contact");

            migrationBuilder.DropTable(
                name: "cq_publishing_page");

            migrationBuilder.DropTable(
                name: "cq_territory_placed_block");

            migrationBuilder.DropTable(
                name: "cq_publishing_directory_card");

            migrationBuilder.DropTable(
                name: "cq_publishing_event");

            migrationBuilder.DropTable(
                name: "cq_territory_page");

            migrationBuilder.DropIndex(
                name: "ix_cq_contents_item_audience_id_type_published_at_id",
                table: "cq_contents_item");

            migrationBuilder.DropIndex(
                name: "ix_cq_contents_item_council_id_audience_id_type_published_at_id",
                table: "cq_contents_item");

            migrationBuilder.DropIndex(
                name: "ix_cq_contents_item_group_id_audience_id_type_published_at_id",
                table: "cq_contents_item");

            migrationBuilder.CreateIndex(
                name: "ix_cq_contents_item_audience_id_published_at",
                table: "cq_contents_item",
                columns: new[] { "tenant_id", "audience_id", "published_at" });

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
        }
    }
}
