using CQ.Data.Model;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Users.Data;

internal sealed class RolePermissionConfiguration : IEntityTypeConfiguration<RolePermission>
{
    public void Configure(EntityTypeBuilder<RolePermission> builder)
    {
        builder.ToTable("cq_users_role_permission");
        builder.Property(p => p.PermissionName).HasMaxLength(100);
        builder.PartOf<RolePermission, Role>(p => p.RoleId);
        builder.HasIndex(p => new { p.TenantId, p.RoleId, p.PermissionName }).IsUnique();
    }
}
