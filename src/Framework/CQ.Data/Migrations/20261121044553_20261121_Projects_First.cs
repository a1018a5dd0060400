using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Projects_First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cq_projects_advice",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_advice", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_projects_counter",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_counter", x => new { x.tenant_id, x.id });
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_projects_draft",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    description = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    purchase = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    cost_text = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    pledged = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_draft", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_projects_draft_purchase", "purchase in ('Durable', 'Consumable', 'Unknown')");
                    table.ForeignKey(
                        name: "fk_cq_projects_draft_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_projects_project",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    description = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    council_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bearer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purchase = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    estimated_cost = table.Column<long>(type: "bigint", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    section = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    months = table.Column<int>(type: "integer", nullable: true),
                    pledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    state_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expected_by = table.Column<DateOnly>(type: "date", nullable: true),
                    route = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    charter_number = table.Column<int>(type: "integer", nullable: true),
                    threshold = table.Column<long>(type: "bigint", nullable: true),
                    adopted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    adoption_rank = table.Column<long>(type: "bigint", nullable: true),
                    credit_execution_id = table.Column<Guid>(type: "uuid", nullable: true),
                    plenary_on = table.Column<DateOnly>(type: "date", nullable: true),
                    plenary_for = table.Column<int>(type: "integer", nullable: true),
                    plenary_against = table.Column<int>(type: "integer", nullable: true),
                    plenary_abstention = table.Column<int>(type: "integer", nullable: true),
                    plenary_minutes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    act_reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    act_on = table.Column<DateOnly>(type: "date", nullable: true),
                    act_signatory = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    committed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    paid_cost = table.Column<long>(type: "bigint", nullable: true),
                    evaluation = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_project", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_projects_project_cost", "cost > 0 and estimated_cost > 0");
                    table.CheckConstraint("ck_cq_projects_project_public", "audience_id = '00000000-0000-0000-0000-0000000000ff'");
                    table.CheckConstraint("ck_cq_projects_project_purchase", "purchase in ('Durable', 'Consumable', 'Unknown')");
                    table.CheckConstraint("ck_cq_projects_project_route", "route in ('Committee', 'Plenary')");
                    table.CheckConstraint("ck_cq_projects_project_section", "section in ('Investment', 'Operating')");
                    table.CheckConstraint("ck_cq_projects_project_state", "state in ('Submitted', 'ToComplete', 'Feasibility', 'Adoption', 'Undecided', 'Committee', 'Plenary', 'TownHall', 'Waiting', 'Committed', 'Done', 'Refused', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_cq_projects_project_council_id",
                        columns: x => new { x.tenant_id, x.council_id },
                        principalTable: "cq_territory_council",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_projects_contact",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_contact", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_projects_contact_channel", "channel in ('Telephone', 'Mail', 'Meeting', 'Visit')");
                    table.ForeignKey(
                        name: "fk_cq_projects_contact_project_id",
                        columns: x => new { x.tenant_id, x.project_id },
                        principalTable: "cq_projects_project",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_projects_milestone",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reached_on = table.Column<DateOnly>(type: "date", nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_milestone", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_projects_milestone_project_id",
                        columns: x => new { x.tenant_id, x.project_id },
                        principalTable: "cq_projects_project",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_projects_opinion",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    verdict = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: true),
                    section = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    months = table.Column<int>(type: "integer", nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_opinion", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_projects_opinion_kind", "kind in ('Legal', 'Technical', 'Financial')");
                    table.CheckConstraint("ck_cq_projects_opinion_section", "section in ('Investment', 'Operating')");
                    table.CheckConstraint("ck_cq_projects_opinion_verdict", "verdict in ('Favourable', 'Reserved', 'Unfavourable')");
                    table.ForeignKey(
                        name: "fk_cq_projects_opinion_project_id",
                        columns: x => new { x.tenant_id, x.project_id },
                        principalTable: "cq_projects_project",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateTable(
                name: "cq_projects_step",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_step", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_projects_step_state", "state in ('Submitted', 'ToComplete', 'Feasibility', 'Adoption', 'Undecided', 'Committee', 'Plenary', 'TownHall', 'Waiting', 'Committed', 'Done', 'Refused', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_cq_projects_step_project_id",
                        columns: x => new { x.tenant_id, x.project_id },
                        principalTable: "cq_projects_project",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_projects_working_note",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_working_note", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_projects_working_note_never_public", "audience_id <> '00000000-0000-0000-0000-0000000000ff'");
                    table.ForeignKey(
                        name: "fk_cq_projects_working_note_project_id",
                        columns: x => new { x.tenant_id, x.project_id },
                        principalTable: "cq_projects_project",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateTable(
                name: "cq_projects_delay",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    milestone_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience_id = table.Column<Guid>(type: "uuid", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_projects_delay", x => new { x.tenant_id, x.id });
                    table.CheckConstraint("ck_cq_projects_delay_later", "\"to\" > \"from\"");
                    table.ForeignKey(
                        name: "fk_cq_projects_delay_milestone_id",
                        columns: x => new { x.tenant_id, x.milestone_id },
                        principalTable: "cq_projects_milestone",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_cq_projects_delay_project_id",
                        columns: x => new { x.tenant_id, x.project_id },
                        principalTable: "cq_projects_project",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "append");

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_advice_asked_by_id",
                table: "cq_projects_advice",
                columns: new[] { "tenant_id", "asked_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_advice_draft_id_asked_at",
                table: "cq_projects_advice",
                columns: new[] { "tenant_id", "draft_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_projects_advice_task_id",
                table: "cq_projects_advice",
                columns: new[] { "tenant_id", "task_id" },
                unique: true,
                filter: "task_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_contact_project_id_at",
                table: "cq_projects_contact",
                columns: new[] { "tenant_id", "project_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_projects_counter_name",
                table: "cq_projects_counter",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_delay_milestone_id",
                table: "cq_projects_delay",
                columns: new[] { "tenant_id", "milestone_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_delay_project_id_at",
                table: "cq_projects_delay",
                columns: new[] { "tenant_id", "project_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_draft_council_id",
                table: "cq_projects_draft",
                columns: new[] { "tenant_id", "council_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_draft_owner_id_saved_at",
                table: "cq_projects_draft",
                columns: new[] { "tenant_id", "owner_id", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_milestone_project_id_planned_on",
                table: "cq_projects_milestone",
                columns: new[] { "tenant_id", "project_id", "planned_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_opinion_project_id_at",
                table: "cq_projects_opinion",
                columns: new[] { "tenant_id", "project_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_project_bearer_id_submitted_at",
                table: "cq_projects_project",
                columns: new[] { "tenant_id", "bearer_id", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_project_council_id_published_at_id",
                table: "cq_projects_project",
                columns: new[] { "tenant_id", "council_id", "published_at", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_project_published_at_id",
                table: "cq_projects_project",
                columns: new[] { "tenant_id", "published_at", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_project_state_council_id",
                table: "cq_projects_project",
                columns: new[] { "tenant_id", "state", "council_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cq_projects_project_council_id_section_adoption_rank",
                table: "cq_projects_project",
                columns: new[] { "tenant_id", "council_id", "section", "adoption_rank" },
                unique: true,
                filter: "adoption_rank is not null");

            migrationBuilder.CreateIndex(
                name: "ux_cq_projects_project_year_number",
                table: "cq_projects_project",
                columns: new[] { "tenant_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_step_project_id_at",
                table: "cq_projects_step",
                columns: new[] { "tenant_id", "project_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_working_note_author_id",
                table: "cq_projects_working_note",
                columns: new[] { "tenant_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_projects_working_note_project_id_written_at",
                table: "cq_projects_working_note",
                columns: new[] { "tenant_id", "project_id", "written_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_projects_advice");

            migrationBuilder.DropTable(
                name: "cq_projects_contact");

            migrationBuilder.DropTable(
                name: "cq_projects_counter");

            migrationBuilder.DropTable(
                name: "cq_projects_delay");

            migrationBuilder.DropTable(
                name: "cq_projects_draft");

            migrationBuilder.DropTable(
                name: "cq_projects_opinion");

            migrationBuilder.DropTable(
                name: "cq_projects_step");

            migrationBuilder.DropTable(
                name: "cq_projects_working_note");

            migrationBuilder.DropTable(
                name: "cq_projects_milestone");

            migrationBuilder.DropTable(
                name: "cq_projects_project");
        }
    }
}
