using System;
using CQ.Data.Migrating;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261121_Notifications_Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                table: "cq_notifications_notification",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subject_kind",
                table: "cq_notifications_notification",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "about_id",
                table: "cq_data_outbox_mail",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "about_kind",
                table: "cq_data_outbox_mail",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            // What was told before: the address says about which task or project.
            migrationBuilder.AsEveryTenant(
                "cq_notifications_notification",
                """
                update cq_notifications_notification
                set subject_kind = case when path like '/taches/%' then 'HumanTask' else 'project' end, subject_id = right(path, 36)::uuid
                where path ~ '^/(taches|admin/projets|projets/mes-projets)/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "cq_notifications_notification");

            migrationBuilder.DropColumn(
                name: "subject_kind",
                table: "cq_notifications_notification");

            migrationBuilder.DropColumn(
                name: "about_id",
                table: "cq_data_outbox_mail");

            migrationBuilder.DropColumn(
                name: "about_kind",
                table: "cq_data_outbox_mail");
        }
    }
}
