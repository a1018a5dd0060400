using CQ.Data.Model;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Users.Data;

internal sealed class AppliedStereotypeConfiguration : IEntityTypeConfiguration<AppliedStereotype>
{
    public void Configure(EntityTypeBuilder<AppliedStereotype> builder)
    {
        builder.ToTable("cq_users_applied_stereotype");
        builder.Property(p => p.PermissionName).HasMaxLength(100);
        builder.PartOf<AppliedStereotype, Role>(p => p.RoleId);
        builder.HasIndex(p => new { p.TenantId, p.RoleId, p.PermissionName }).IsUnique();
    }
}
