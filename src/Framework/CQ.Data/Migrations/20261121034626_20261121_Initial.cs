using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cq_budgets_fiscal_year",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_budgets_fiscal_year", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_data_audit_entry",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    details = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_data_audit_entry", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_data_outbox_mail",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    to = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    paragraphs = table.Column<string[]>(type: "text[]", nullable: false),
                    action_text = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    path = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: true),
                    culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    purged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_data_outbox_mail", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_data_request_receipt",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    location = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_data_request_receipt", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_data_site_setting",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_data_site_setting", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_host_key_ring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    friendly_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_host_key_ring", x => x.id);
                })
                .Annotation("Cq:Rls", "host");

            migrationBuilder.CreateTable(
                name: "cq_host_node",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_host_node", x => x.id);
                })
                .Annotation("Cq:Rls", "host");

            migrationBuilder.CreateTable(
                name: "cq_host_tenant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    time_zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    setup_secret_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    setup_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    setup_recipe = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    setup_step = table.Column<int>(type: "integer", nullable: false),
                    setup_started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    setup_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_host_tenant", x => x.id);
                    table.CheckConstraint("ck_cq_host_tenant_state", "state in ('Uninitialized', 'Initializing', 'Running', 'Disabled')");
                })
                .Annotation("Cq:Rls", "host");

            migrationBuilder.CreateTable(
                name: "cq_notifications_notification",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    path = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_notifications_notification", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_notifications_preference",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    channel = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_notifications_preference", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_notifications_preference_channel", "channel in ('None', 'OnSite', 'Mail')");
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_charter",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: true),
                    act_reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    act_date = table.Column<DateOnly>(type: "date", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_charter", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_territory_charter_span", "through is null or through >= \"from\"");
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_sector",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_sector", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_users_role",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    system_role = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_users_role", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_users_user",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normalized_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    pending_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    display_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    sort_name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    password_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    email_confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fifteen_or_older_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    culture = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    inactivity_notice_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    authenticator_key = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_codes = table.Column<string[]>(type: "text[]", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_users_user", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_voting_vote",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    secrecy = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    rule = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    rule_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    charter_number = table.Column<int>(type: "integer", nullable: false),
                    roll_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    filled_seats = table.Column<int>(type: "integer", nullable: false),
                    vacant_seats = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_deadline = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    adjourned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    second_deadline = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    outcome = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    stop_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    execution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_voting_vote", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_voting_vote_adjourned", "(adjourned_at is not null) = (second_deadline is not null)");
                    table.CheckConstraint("ck_cq_voting_vote_closed", "(state = 'Closed') = (closed_at is not null) and (state = 'Closed') = (outcome is not null)");
                    table.CheckConstraint("ck_cq_voting_vote_outcome", "outcome in ('Adopted', 'NotAdopted', 'NoResult')");
                    table.CheckConstraint("ck_cq_voting_vote_secrecy", "secrecy in ('Named', 'Secret')");
                    table.CheckConstraint("ck_cq_voting_vote_state", "state in ('Open', 'Adjourned', 'Closed')");
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_workflows_fault",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    execution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    trigger = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    input = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    was_suspended = table.Column<bool>(type: "boolean", nullable: false),
                    marked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_fault", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_workflows_fault_trigger", "trigger in ('Resume', 'Decision')");
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_workflows_type",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    is_singleton = table.Column<bool>(type: "boolean", nullable: false),
                    retention_days = table.Column<int>(type: "integer", nullable: true),
                    current_number = table.Column<int>(type: "integer", nullable: false),
                    start_event = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_type", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_budgets_journal",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_budgets_journal", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_budgets_journal_fiscal_year_id",
                        columns: x => new { x.tenant_id, x.fiscal_year_id },
                        principalTable: "cq_budgets_fiscal_year",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "read");

            migrationBuilder.CreateTable(
                name: "cq_host_due_work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    reference = table.Column<Guid>(type: "uuid", nullable: false),
                    due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    leased_by = table.Column<Guid>(type: "uuid", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    milliseconds = table.Column<int>(type: "integer", nullable: true),
                    last_error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_host_due_work", x => x.id);
                    table.ForeignKey(
                        name: "fk_cq_host_due_work_",
                        column: x => x.tenant_id,
                        principalTable: "cq_host_tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "host");

            migrationBuilder.CreateTable(
                name: "cq_host_feature_state",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    feature_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_host_feature_state", x => new { x.tenant_id, x.feature_id });
                    table.ForeignKey(
                        name: "fk_cq_host_feature_state_",
                        column: x => x.tenant_id,
                        principalTable: "cq_host_tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "host");

            migrationBuilder.CreateTable(
                name: "cq_host_tenant_address",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    prefix = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_canonical = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_host_tenant_address", x => x.id);
                    table.ForeignKey(
                        name: "fk_cq_host_tenant_address_",
                        column: x => x.tenant_id,
                        principalTable: "cq_host_tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "host");

            migrationBuilder.CreateTable(
                name: "cq_territory_borough",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sector_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_borough", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_territory_borough_sector_id",
                        columns: x => new { x.tenant_id, x.sector_id },
                        principalTable: "cq_territory_sector",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_users_applied_stereotype",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    permission_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_users_applied_stereotype", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_users_applied_stereotype_role_id",
                        columns: x => new { x.tenant_id, x.role_id },
                        principalTable: "cq_users_role",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_users_role_permission",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    permission_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_users_role_permission", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_users_role_permission_role_id",
                        columns: x => new { x.tenant_id, x.role_id },
                        principalTable: "cq_users_role",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_users_personal_data_request",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_users_personal_data_request", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_users_personal_data_request_kind", "kind in ('Export', 'Erasure')");
                    table.ForeignKey(
                        name: "fk_cq_users_personal_data_request_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "cq_users_user",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_users_role_assignment",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope_kind = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    scope_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_users_role_assignment", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_users_role_assignment_scope_kind", "scope_kind in ('Tenant', 'Council', 'Group')");
                    table.CheckConstraint("ck_cq_users_role_assignment_through", "through is null or through >= \"from\"");
                    table.ForeignKey(
                        name: "fk_cq_users_role_assignment_role_id",
                        columns: x => new { x.tenant_id, x.role_id },
                        principalTable: "cq_users_role",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_users_role_assignment_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "cq_users_user",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_voting_ballot",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    choice = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_voting_ballot", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_voting_ballot_choice", "choice in ('For', 'Against', 'Abstention')");
                    table.ForeignKey(
                        name: "fk_cq_voting_ballot_vote_id",
                        columns: x => new { x.tenant_id, x.vote_id },
                        principalTable: "cq_voting_vote",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_voting_elector_task",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_voting_elector_task", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_voting_elector_task_vote_id",
                        columns: x => new { x.tenant_id, x.vote_id },
                        principalTable: "cq_voting_vote",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_voting_recusal",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_voting_recusal", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_voting_recusal_ground", "ground in ('Bearer', 'Declared')");
                    table.ForeignKey(
                        name: "fk_cq_voting_recusal_vote_id",
                        columns: x => new { x.tenant_id, x.vote_id },
                        principalTable: "cq_voting_vote",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_voting_result",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @for = table.Column<int>(name: "for", type: "integer", nullable: false),
                    against = table.Column<int>(type: "integer", nullable: false),
                    abstention = table.Column<int>(type: "integer", nullable: false),
                    filled_seats = table.Column<int>(type: "integer", nullable: false),
                    vacant_seats = table.Column<int>(type: "integer", nullable: false),
                    recused = table.Column<int>(type: "integer", nullable: false),
                    quorum_required = table.Column<int>(type: "integer", nullable: false),
                    quorum_reached = table.Column<bool>(type: "boolean", nullable: false),
                    outcome = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    trace = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    trace_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_voting_result", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_voting_result_outcome", "outcome in ('Adopted', 'NotAdopted', 'NoResult')");
                    table.ForeignKey(
                        name: "fk_cq_voting_result_vote_id",
                        columns: x => new { x.tenant_id, x.vote_id },
                        principalTable: "cq_voting_vote",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_voting_roll_entry",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat_number = table.Column<int>(type: "integer", nullable: false),
                    seat_label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_voting_roll_entry", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_voting_roll_entry_vote_id",
                        columns: x => new { x.tenant_id, x.vote_id },
                        principalTable: "cq_voting_vote",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_voting_sign_off",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    vote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_voting_sign_off", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_voting_sign_off_vote_id",
                        columns: x => new { x.tenant_id, x.vote_id },
                        principalTable: "cq_voting_vote",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_workflows_type_version",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workflow_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_type_version", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_workflows_type_version_workflow_type_id",
                        columns: x => new { x.tenant_id, x.workflow_type_id },
                        principalTable: "cq_workflows_type",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_territory_neighbourhood",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    borough_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    colour = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_neighbourhood", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_territory_neighbourhood_borough_id",
                        columns: x => new { x.tenant_id, x.borough_id },
                        principalTable: "cq_territory_borough",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_workflows_instance",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workflow_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    state = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_instance", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_workflows_instance_status", "status in ('Running', 'Waiting', 'Finished', 'Faulted', 'Cancelled')");
                    table.ForeignKey(
                        name: "fk_cq_workflows_instance_version_id",
                        columns: x => new { x.tenant_id, x.version_id },
                        principalTable: "cq_workflows_type_version",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_workflows_instance_workflow_type_id",
                        columns: x => new { x.tenant_id, x.workflow_type_id },
                        principalTable: "cq_workflows_type",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_boundary",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    geo_json = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: true),
                    act_reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    act_date = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    area = table.Column<double>(type: "double precision", nullable: false),
                    west = table.Column<double>(type: "double precision", nullable: false),
                    south = table.Column<double>(type: "double precision", nullable: false),
                    east = table.Column<double>(type: "double precision", nullable: false),
                    north = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_boundary", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_territory_boundary_span", "through is null or through >= \"from\"");
                    table.ForeignKey(
                        name: "fk_cq_territory_boundary_neighbourhood_id",
                        columns: x => new { x.tenant_id, x.neighbourhood_id },
                        principalTable: "cq_territory_neighbourhood",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_council",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    neighbourhood_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    founded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    contact_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    act_reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    act_date = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_council", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_territory_council_neighbourhood_id",
                        columns: x => new { x.tenant_id, x.neighbourhood_id },
                        principalTable: "cq_territory_neighbourhood",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_workflows_blocking",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    activity_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    event_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_blocking", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_workflows_blocking_instance_id",
                        columns: x => new { x.tenant_id, x.instance_id },
                        principalTable: "cq_workflows_instance",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_workflows_execution",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    execution_id = table.Column<Guid>(type: "uuid", nullable: false),
                    activity_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_execution", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_workflows_execution_instance_id",
                        columns: x => new { x.tenant_id, x.instance_id },
                        principalTable: "cq_workflows_instance",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_workflows_log",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    activity_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    outcome = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    milliseconds = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_log", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_workflows_log_kind", "kind in ('Started', 'Executed', 'Halted', 'Faulted', 'Retried', 'Suspended', 'Finished', 'Cancelled')");
                    table.ForeignKey(
                        name: "fk_cq_workflows_log_instance_id",
                        columns: x => new { x.tenant_id, x.instance_id },
                        principalTable: "cq_workflows_instance",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_workflows_task",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instance_id = table.Column<Guid>(type: "uuid", nullable: true),
                    execution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    title_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    asked = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    asked_en = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    subject_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    actions = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    action = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_task", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_workflows_task_audience", "audience_id <> '00000000-0000-0000-0000-0000000000ff'");
                    table.CheckConstraint("ck_cq_workflows_task_state", "state in ('Open', 'Done', 'Cancelled')");
                    table.ForeignKey(
                        name: "fk_cq_workflows_task_instance_id",
                        columns: x => new { x.tenant_id, x.instance_id },
                        principalTable: "cq_workflows_instance",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_budgets_account",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    balance = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_budgets_account", x => new { x.tenant_id, x.id });
                    table.UniqueConstraint("ak_cq_budgets_account_section_id", x => new { x.tenant_id, x.section, x.id });
                    table.CheckConstraint("ck_cq_budgets_account_balance", "balance >= 0 or kind = 'CityFunds'");
                    table.CheckConstraint("ck_cq_budgets_account_holder", "case kind when 'CityFunds' then council_id is null when 'Envelope' then council_id is not null else true end");
                    table.CheckConstraint("ck_cq_budgets_account_kind", "kind in ('CityFunds', 'Envelope', 'Pool', 'Commitment', 'Ordered', 'Lapsed')");
                    table.CheckConstraint("ck_cq_budgets_account_project", "(project_id is null) = (project_kind is null) and (project_id is null or kind in ('Commitment', 'Ordered'))");
                    table.CheckConstraint("ck_cq_budgets_account_section", "section in ('Investment', 'Operating')");
                    table.ForeignKey(
                        name: "fk_cq_budgets_account_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_budgets_account_fiscal_year_id",
                        columns: x => new { x.tenant_id, x.fiscal_year_id },
                        principalTable: "cq_budgets_fiscal_year",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "read");

            migrationBuilder.CreateTable(
                name: "cq_budgets_entry_proposal",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    section = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_budgets_entry_proposal", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_budgets_entry_proposal_amount", "amount > 0");
                    table.CheckConstraint("ck_cq_budgets_entry_proposal_kind", "kind in ('OpeningCredit', 'Commitment', 'Decommitment', 'PaymentOrder', 'Correction')");
                    table.CheckConstraint("ck_cq_budgets_entry_proposal_other", "state not in ('Approved', 'Refused') or (decided_by is not null and decided_by <> proposed_by)");
                    table.CheckConstraint("ck_cq_budgets_entry_proposal_section", "section in ('Investment', 'Operating')");
                    table.CheckConstraint("ck_cq_budgets_entry_proposal_state", "state in ('Proposed', 'Approved', 'Refused', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_cq_budgets_entry_proposal_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_budgets_service_certified",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    project_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    certified_by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_budgets_service_certified", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_budgets_service_certified_amount", "amount > 0");
                    table.CheckConstraint("ck_cq_budgets_service_certified_section", "section in ('Investment', 'Operating')");
                    table.ForeignKey(
                        name: "fk_cq_budgets_service_certified_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_territory_group",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(27)", maxLength: 27, nullable: false),
                    slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    is_public_body = table.Column<bool>(type: "boolean", nullable: false),
                    legal_basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    scale = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    run_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    contact_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    replaces_council = table.Column<bool>(type: "boolean", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_group", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_territory_group_kind", "kind in ('AnimationTeam', 'BudgetCommittee', 'WorkingGroup', 'CitizensCouncil', 'ForeignResidentsCouncil', 'YouthCouncil', 'DevelopmentCouncil', 'TerritorialPartnersWorkshop', 'ProjectWorkshop', 'ConsultationWorkshop')");
                    table.CheckConstraint("ck_cq_territory_group_scale", "scale in ('Neighbourhood', 'Sector', 'City', 'Metropolis')");
                    table.ForeignKey(
                        name: "fk_cq_territory_group_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_workflows_task_candidate",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    human_task_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    role = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    scope_kind = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    scope_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_workflows_task_candidate", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_workflows_task_candidate_scope_kind", "scope_kind in ('Tenant', 'Council', 'Group')");
                    table.ForeignKey(
                        name: "fk_cq_workflows_task_candidate_human_task_id",
                        columns: x => new { x.tenant_id, x.human_task_id },
                        principalTable: "cq_workflows_task",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_budgets_entry",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    section = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    from_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    act_reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    act_date = table.Column<DateOnly>(type: "date", nullable: true),
                    act_signatory = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    corrects_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    service_certified_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    posted_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_budgets_entry", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_budgets_entry_act", "act_reference is not null or kind not in ('OpeningCredit', 'Commitment')");
                    table.CheckConstraint("ck_cq_budgets_entry_act_date", "(act_reference is null) = (act_date is null)");
                    table.CheckConstraint("ck_cq_budgets_entry_amount", "amount > 0 and from_account_id <> to_account_id");
                    table.CheckConstraint("ck_cq_budgets_entry_corrects", "(kind = 'Correction') = (corrects_entry_id is not null)");
                    table.CheckConstraint("ck_cq_budgets_entry_kind", "kind in ('OpeningCredit', 'Commitment', 'Decommitment', 'PaymentOrder', 'Correction')");
                    table.CheckConstraint("ck_cq_budgets_entry_reason", "reason <> '' or kind not in ('Decommitment', 'Correction')");
                    table.CheckConstraint("ck_cq_budgets_entry_section", "section in ('Investment', 'Operating')");
                    table.CheckConstraint("ck_cq_budgets_entry_service", "service_certified_id is not null or kind <> 'PaymentOrder'");
                    table.ForeignKey(
                        name: "fk_cq_budgets_entry_corrects_entry_id",
                        columns: x => new { x.tenant_id, x.corrects_entry_id },
                        principalTable: "cq_budgets_entry",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_budgets_entry_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_budgets_entry_fiscal_year_id",
                        columns: x => new { x.tenant_id, x.fiscal_year_id },
                        principalTable: "cq_budgets_fiscal_year",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_budgets_entry_proposal_id",
                        columns: x => new { x.tenant_id, x.proposal_id },
                        principalTable: "cq_budgets_entry_proposal",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_budgets_entry_section_from_account_id",
                        columns: x => new { x.tenant_id, x.section, x.from_account_id },
                        principalTable: "cq_budgets_account",
                        principalColumns: new[] { "tenant_id", "section", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_budgets_entry_section_to_account_id",
                        columns: x => new { x.tenant_id, x.section, x.to_account_id },
                        principalTable: "cq_budgets_account",
                        principalColumns: new[] { "tenant_id", "section", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_budgets_entry_service_certified_id",
                        columns: x => new { x.tenant_id, x.service_certified_id },
                        principalTable: "cq_budgets_service_certified",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "read");

            migrationBuilder.CreateTable(
                name: "cq_territory_membership",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    circle_kind = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    standing = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    state = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_reason = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_membership", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_territory_membership_circle", "(circle_kind = 'Council') = (council_id is not null) and (circle_kind = 'Group') = (group_id is not null)");
                    table.CheckConstraint("ck_cq_territory_membership_circle_kind", "circle_kind in ('Council', 'Group')");
                    table.CheckConstraint("ck_cq_territory_membership_ended_reason", "ended_reason in ('Resigned', 'LeftNeighbourhood', 'Replaced', 'CircleClosed', 'Excluded', 'AccountErased', 'Other')");
                    table.CheckConstraint("ck_cq_territory_membership_span", "through is null or through >= \"from\"");
                    table.CheckConstraint("ck_cq_territory_membership_standing", "standing in ('Resident', 'LocalUser')");
                    table.CheckConstraint("ck_cq_territory_membership_state", "state in ('Requested', 'Accepted', 'Refused')");
                    table.ForeignKey(
                        name: "fk_cq_territory_membership_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_territory_membership_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_seat",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    role_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    appointments = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_seat", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_territory_seat_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_territory_seat_group_id",
                        columns: x => new { x.tenant_id, x.group_id },
                        principalTable: "cq_territory_group",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_territory_term",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    seat_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: true),
                    act_reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ended_reason = table.Column<string>(type: "character varying(17)", maxLength: 17, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_territory_term", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_territory_term_ended_reason", "ended_reason in ('Resigned', 'LeftNeighbourhood', 'Replaced', 'CircleClosed', 'Excluded', 'AccountErased', 'Other')");
                    table.CheckConstraint("ck_cq_territory_term_span", "through is null or through >= \"from\"");
                    table.ForeignKey(
                        name: "fk_cq_territory_term_seat_id",
                        columns: x => new { x.tenant_id, x.seat_id },
                        principalTable: "cq_territory_seat",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_account_council_id",
                table: "cq_budgets_account",
                columns: new[] { "tenant_id", "council_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_account_project_id",
                table: "cq_budgets_account",
                columns: new[] { "tenant_id", "project_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_budgets_account_fiscal_year_id_section_kind_coun_26c6c277",
                table: "cq_budgets_account",
                columns: new[] { "tenant_id", "fiscal_year_id", "section", "kind", "council_id", "project_kind", "project_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_entry_council_id_fiscal_year_id_section_number",
                table: "cq_budgets_entry",
                columns: new[] { "tenant_id", "council_id", "fiscal_year_id", "section", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_entry_project_id",
                table: "cq_budgets_entry",
                columns: new[] { "tenant_id", "project_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_entry_section_from_account_id",
                table: "cq_budgets_entry",
                columns: new[] { "tenant_id", "section", "from_account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_entry_section_to_account_id",
                table: "cq_budgets_entry",
                columns: new[] { "tenant_id", "section", "to_account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_entry_service_certified_id",
                table: "cq_budgets_entry",
                columns: new[] { "tenant_id", "service_certified_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_budgets_entry_corrects_entry_id",
                table: "cq_budgets_entry",
                columns: new[] { "tenant_id", "corrects_entry_id" },
                unique: true,
                filter: "corrects_entry_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_budgets_entry_fiscal_year_id_number",
                table: "cq_budgets_entry",
                columns: new[] { "tenant_id", "fiscal_year_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_budgets_entry_proposal_id",
                table: "cq_budgets_entry",
                columns: new[] { "tenant_id", "proposal_id" },
                unique: true,
                filter: "proposal_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_entry_proposal_council_id_proposed_at_id",
                table: "cq_budgets_entry_proposal",
                columns: new[] { "tenant_id", "council_id", "proposed_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_entry_proposal_state_proposed_at_id",
                table: "cq_budgets_entry_proposal",
                columns: new[] { "tenant_id", "state", "proposed_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ux_cq_budgets_fiscal_year_year",
                table: "cq_budgets_fiscal_year",
                columns: new[] { "tenant_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_budgets_journal_fiscal_year_id",
                table: "cq_budgets_journal",
                columns: new[] { "tenant_id", "fiscal_year_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_budgets_service_certified_council_id_section_project_id",
                table: "cq_budgets_service_certified",
                columns: new[] { "tenant_id", "council_id", "section", "project_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_data_audit_entry_at_id",
                table: "cq_data_audit_entry",
                columns: new[] { "tenant_id", "at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_data_audit_entry_subject_id",
                table: "cq_data_audit_entry",
                columns: new[] { "tenant_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_data_outbox_mail_created_at_id",
                table: "cq_data_outbox_mail",
                columns: new[] { "tenant_id", "created_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_data_request_receipt_at",
                table: "cq_data_request_receipt",
                columns: new[] { "tenant_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_data_request_receipt_user_id_request_id",
                table: "cq_data_request_receipt",
                columns: new[] { "tenant_id", "user_id", "request_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_data_site_setting_name",
                table: "cq_data_site_setting",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_host_due_work_done_at",
                table: "cq_host_due_work",
                column: "done_at",
                filter: "done_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_host_due_work_due",
                table: "cq_host_due_work",
                column: "due",
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_host_due_work_kind_reference",
                table: "cq_host_due_work",
                columns: new[] { "tenant_id", "kind", "reference" },
                unique: true,
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_host_tenant_name",
                table: "cq_host_tenant",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_host_tenant_address_",
                table: "cq_host_tenant_address",
                column: "tenant_id");

            migrationBuilder.CreateIndex(
                name: "ux_cq_host_tenant_address_host_prefix",
                table: "cq_host_tenant_address",
                columns: new[] { "host", "prefix" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_notifications_notification_published_at",
                table: "cq_notifications_notification",
                columns: new[] { "tenant_id", "published_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_notifications_notification_user_id_published_at_id",
                table: "cq_notifications_notification",
                columns: new[] { "tenant_id", "user_id", "published_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ux_cq_notifications_preference_user_id_kind",
                table: "cq_notifications_preference",
                columns: new[] { "tenant_id", "user_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_borough_sector_id",
                table: "cq_territory_borough",
                columns: new[] { "tenant_id", "sector_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_borough_number",
                table: "cq_territory_borough",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_boundary_neighbourhood_id",
                table: "cq_territory_boundary",
                columns: new[] { "tenant_id", "neighbourhood_id" },
                unique: true,
                filter: "through is null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_boundary_neighbourhood_id_from",
                table: "cq_territory_boundary",
                columns: new[] { "tenant_id", "neighbourhood_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_charter_from",
                table: "cq_territory_charter",
                columns: new[] { "tenant_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_charter_number",
                table: "cq_territory_charter",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_council_neighbourhood_id",
                table: "cq_territory_council",
                columns: new[] { "tenant_id", "neighbourhood_id" },
                unique: true,
                filter: "closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_group_kind",
                table: "cq_territory_group",
                columns: new[] { "tenant_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_group_council_id",
                table: "cq_territory_group",
                columns: new[] { "tenant_id", "council_id" },
                unique: true,
                filter: "kind = 'AnimationTeam' and closed_on is null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_group_slug",
                table: "cq_territory_group",
                columns: new[] { "tenant_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_membership_council_id_from",
                table: "cq_territory_membership",
                columns: new[] { "tenant_id", "council_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_membership_group_id_from",
                table: "cq_territory_membership",
                columns: new[] { "tenant_id", "group_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_membership_user_id",
                table: "cq_territory_membership",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_membership_user_id_council_id",
                table: "cq_territory_membership",
                columns: new[] { "tenant_id", "user_id", "council_id" },
                unique: true,
                filter: "through is null and council_id is not null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_membership_user_id_group_id",
                table: "cq_territory_membership",
                columns: new[] { "tenant_id", "user_id", "group_id" },
                unique: true,
                filter: "through is null and group_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_neighbourhood_borough_id",
                table: "cq_territory_neighbourhood",
                columns: new[] { "tenant_id", "borough_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_neighbourhood_position",
                table: "cq_territory_neighbourhood",
                columns: new[] { "tenant_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_neighbourhood_slug",
                table: "cq_territory_neighbourhood",
                columns: new[] { "tenant_id", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_seat_council_id",
                table: "cq_territory_seat",
                columns: new[] { "tenant_id", "council_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_seat_group_id_number",
                table: "cq_territory_seat",
                columns: new[] { "tenant_id", "group_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_sector_",
                table: "cq_territory_sector",
                column: "tenant_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_territory_term_user_id",
                table: "cq_territory_term",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_term_seat_id",
                table: "cq_territory_term",
                columns: new[] { "tenant_id", "seat_id" },
                unique: true,
                filter: "through is null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_territory_term_seat_id_from",
                table: "cq_territory_term",
                columns: new[] { "tenant_id", "seat_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_users_applied_stereotype_role_id_permission_name",
                table: "cq_users_applied_stereotype",
                columns: new[] { "tenant_id", "role_id", "permission_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_users_personal_data_request_at_id",
                table: "cq_users_personal_data_request",
                columns: new[] { "tenant_id", "at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_users_personal_data_request_user_id",
                table: "cq_users_personal_data_request",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_users_role_name",
                table: "cq_users_role",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_users_role_assignment_role_id",
                table: "cq_users_role_assignment",
                columns: new[] { "tenant_id", "role_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_users_role_assignment_user_id_role_id_scope_kind_41feee1e",
                table: "cq_users_role_assignment",
                columns: new[] { "tenant_id", "user_id", "role_id", "scope_kind", "scope_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_users_role_permission_role_id_permission_name",
                table: "cq_users_role_permission",
                columns: new[] { "tenant_id", "role_id", "permission_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_users_user_lockout_end",
                table: "cq_users_user",
                columns: new[] { "tenant_id", "lockout_end" },
                filter: "lockout_end is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_users_user_sort_name_id",
                table: "cq_users_user",
                columns: new[] { "tenant_id", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_users_user_normalized_email",
                table: "cq_users_user",
                columns: new[] { "tenant_id", "normalized_email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_voting_ballot_vote_id_user_id",
                table: "cq_voting_ballot",
                columns: new[] { "tenant_id", "vote_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_voting_elector_task_vote_id_user_id",
                table: "cq_voting_elector_task",
                columns: new[] { "tenant_id", "vote_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_voting_elector_task_task_id",
                table: "cq_voting_elector_task",
                columns: new[] { "tenant_id", "task_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_voting_recusal_vote_id_user_id",
                table: "cq_voting_recusal",
                columns: new[] { "tenant_id", "vote_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_voting_result_vote_id",
                table: "cq_voting_result",
                columns: new[] { "tenant_id", "vote_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_voting_roll_entry_user_id",
                table: "cq_voting_roll_entry",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_voting_roll_entry_vote_id_seat_number",
                table: "cq_voting_roll_entry",
                columns: new[] { "tenant_id", "vote_id", "seat_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_voting_roll_entry_vote_id_user_id",
                table: "cq_voting_roll_entry",
                columns: new[] { "tenant_id", "vote_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_voting_sign_off_vote_id_user_id",
                table: "cq_voting_sign_off",
                columns: new[] { "tenant_id", "vote_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_voting_vote_published_at_id",
                table: "cq_voting_vote",
                columns: new[] { "tenant_id", "published_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_voting_vote_subject_id",
                table: "cq_voting_vote",
                columns: new[] { "tenant_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_voting_vote_subject_kind_subject_id_group_id",
                table: "cq_voting_vote",
                columns: new[] { "tenant_id", "subject_kind", "subject_id", "group_id" },
                unique: true,
                filter: "state <> 'Closed'");

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_blocking_event_name_subject_kind_subject_id",
                table: "cq_workflows_blocking",
                columns: new[] { "tenant_id", "event_name", "subject_kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_blocking_instance_id",
                table: "cq_workflows_blocking",
                columns: new[] { "tenant_id", "instance_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_workflows_execution_instance_id_execution_id",
                table: "cq_workflows_execution",
                columns: new[] { "tenant_id", "instance_id", "execution_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_fault_execution_id",
                table: "cq_workflows_fault",
                columns: new[] { "tenant_id", "execution_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_fault_instance_id_resolved_at",
                table: "cq_workflows_fault",
                columns: new[] { "tenant_id", "instance_id", "resolved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_instance_changed_at_id",
                table: "cq_workflows_instance",
                columns: new[] { "tenant_id", "changed_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_instance_status_changed_at_id",
                table: "cq_workflows_instance",
                columns: new[] { "tenant_id", "status", "changed_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_instance_subject_kind_subject_id",
                table: "cq_workflows_instance",
                columns: new[] { "tenant_id", "subject_kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_instance_version_id",
                table: "cq_workflows_instance",
                columns: new[] { "tenant_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_workflows_instance_workflow_type_id_subject_kind_d12591ec",
                table: "cq_workflows_instance",
                columns: new[] { "tenant_id", "workflow_type_id", "subject_kind", "subject_id" },
                unique: true,
                filter: "status in ('Running', 'Waiting', 'Faulted')");

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_log_instance_id",
                table: "cq_workflows_log",
                columns: new[] { "tenant_id", "instance_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_task_decided_by_id_decided_at_id",
                table: "cq_workflows_task",
                columns: new[] { "tenant_id", "decided_by_id", "decided_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_task_instance_id",
                table: "cq_workflows_task",
                columns: new[] { "tenant_id", "instance_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_task_state_due_at_id",
                table: "cq_workflows_task",
                columns: new[] { "tenant_id", "state", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_task_subject_kind_subject_id",
                table: "cq_workflows_task",
                columns: new[] { "tenant_id", "subject_kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_workflows_task_execution_id",
                table: "cq_workflows_task",
                columns: new[] { "tenant_id", "execution_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_task_candidate_key",
                table: "cq_workflows_task_candidate",
                columns: new[] { "tenant_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_workflows_task_candidate_human_task_id_key",
                table: "cq_workflows_task_candidate",
                columns: new[] { "tenant_id", "human_task_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_workflows_type_start_event",
                table: "cq_workflows_type",
                columns: new[] { "tenant_id", "start_event" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_workflows_type_key",
                table: "cq_workflows_type",
                columns: new[] { "tenant_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cq_workflows_type_version_workflow_type_id_number",
                table: "cq_workflows_type_version",
                columns: new[] { "tenant_id", "workflow_type_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_budgets_entry");

            migrationBuilder.DropTable(
                name: "cq_budgets_journal");

            migrationBuilder.DropTable(
                name: "cq_data_audit_entry");

            migrationBuilder.DropTable(
                name: "cq_data_outbox_mail");

            migrationBuilder.DropTable(
                name: "cq_data_request_receipt");

            migrationBuilder.DropTable(
                name: "cq_data_site_setting");

            migrationBuilder.DropTable(
                name: "cq_host_due_work");

            migrationBuilder.DropTable(
                name: "cq_host_feature_state");

            migrationBuilder.DropTable(
                name: "cq_host_key_ring");

            migrationBuilder.DropTable(
                name: "cq_host_node");

            migrationBuilder.DropTable(
                name: "cq_host_tenant_address");

            migrationBuilder.DropTable(
                name: "cq_notifications_notification");

            migrationBuilder.DropTable(
                name: "cq_notifications_preference");

            migrationBuilder.DropTable(
                name: "cq_territory_boundary");

            migrationBuilder.DropTable(
                name: "cq_territory_charter");

            migrationBuilder.DropTable(
                name: "cq_territory_membership");

            migrationBuilder.DropTable(
                name: "cq_territory_term");

            migrationBuilder.DropTable(
                name: "cq_users_applied_stereotype");

            migrationBuilder.DropTable(
                name: "cq_users_personal_data_request");

            migrationBuilder.DropTable(
                name: "cq_users_role_assignment");

            migrationBuilder.DropTable(
                name: "cq_users_role_permission");

            migrationBuilder.DropTable(
                name: "cq_voting_ballot");

            migrationBuilder.DropTable(
                name: "cq_voting_elector_task");

            migrationBuilder.DropTable(
                name: "cq_voting_recusal");

            migrationBuilder.DropTable(
                name: "cq_voting_result");

            migrationBuilder.DropTable(
                name: "cq_voting_roll_entry");

            migrationBuilder.DropTable(
                name: "cq_voting_sign_off");

            migrationBuilder.DropTable(
                name: "cq_workflows_blocking");

            migrationBuilder.DropTable(
                name: "cq_workflows_execution");

            migrationBuilder.DropTable(
                name: "cq_workflows_fault");

            migrationBuilder.DropTable(
                name: "cq_workflows_log");

            migrationBuilder.DropTable(
                name: "cq_workflows_task_candidate");

            migrationBuilder.DropTable(
                name: "cq_budgets_entry_proposal");

            migrationBuilder.DropTable(
                name: "cq_budgets_account");

            migrationBuilder.DropTable(
                name: "cq_budgets_service_certified");

            migrationBuilder.DropTable(
                name: "cq_host_tenant");

            migrationBuilder.DropTable(
                name: "cq_territory_seat");

            migrationBuilder.DropTable(
                name: "cq_users_user");

            migrationBuilder.DropTable(
                name: "cq_users_role");

            migrationBuilder.DropTable(
                name: "cq_voting_vote");

            migrationBuilder.DropTable(
                name: "cq_workflows_task");

            migrationBuilder.DropTable(
                name: "cq_budgets_fiscal_year");

            migrationBuilder.DropTable(
                name: "cq_territory_group");

            migrationBuilder.DropTable(
                name: "cq_workflows_instance");

            migrationBuilder.DropTable(
                name: "cq_territory_council");

            migrationBuilder.DropTable(
                name: "cq_workflows_type_version");

            migrationBuilder.DropTable(
                name: "cq_territory_neighbourhood");

            migrationBuilder.DropTable(
                name: "cq_workflows_type");

            migrationBuilder.DropTable(
                name: "cq_territory_borough");

            migrationBuilder.DropTable(
                name: "cq_territory_sector");
        }
    }
}
