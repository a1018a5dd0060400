using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Users.Data;

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("cq_users_role");
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.Property(r => r.Description).HasMaxLength(300);
        builder.HasIndex(r => new { r.TenantId, r.Name }).IsUnique();
    }
}
