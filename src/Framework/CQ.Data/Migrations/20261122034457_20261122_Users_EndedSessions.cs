using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CQ.Data.Migrations
{
    /// <inheritdoc />
    public partial class _20261122_Users_EndedSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cq_users_ended_session",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cq_users_ended_session", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_cq_users_ended_session_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "cq_users_user",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                })
                .Annotation("Cq:Rls", "owned");

            migrationBuilder.CreateIndex(
                name: "ix_cq_users_ended_session_session_id",
                table: "cq_users_ended_session",
                columns: new[] { "tenant_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_users_ended_session_until",
                table: "cq_users_ended_session",
                columns: new[] { "tenant_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_cq_users_ended_session_user_id",
                table: "cq_users_ended_session",
                columns: new[] { "tenant_id", "user_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cq_users_ended_session");
        }
    }
}
