using CQ.Data.Model;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Users.Data;

internal sealed class RoleAssignmentConfiguration : IEntityTypeConfiguration<RoleAssignment>
{
    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("cq_users_role_assignment", t =>
            t.HasCheckConstraint("ck_cq_users_role_assignment_through", "through is null or through >= \"from\""));
        builder.Ignore(a => a.Scope);
        builder.BelongsTo<RoleAssignment, User>(a => a.UserId);
        builder.BelongsTo<RoleAssignment, Role>(a => a.RoleId);
        builder.HasIndex(a => new { a.TenantId, a.UserId, a.RoleId, a.ScopeKind, a.ScopeId, a.From }).IsUnique();
        builder.HasIndex(a => new { a.TenantId, a.RoleId });
    }
}
