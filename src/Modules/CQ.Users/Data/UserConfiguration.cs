using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Users.Data;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("cq_users_user");
        builder.Property(u => u.Email).HasMaxLength(254);
        // Prefix look-ups are ranges, and a range is a prefix only in code point order.
        builder.Property(u => u.NormalizedEmail).HasMaxLength(254).UseCollation("C");
        builder.Property(u => u.SortName).HasMaxLength(160).UseCollation("C");
        builder.Property(u => u.PendingEmail).HasMaxLength(254);
        builder.Property(u => u.DisplayName).HasMaxLength(80);
        builder.Property(u => u.PasswordHash).HasMaxLength(400);
        builder.Property(u => u.SecurityStamp).HasMaxLength(64);
        builder.Property(u => u.Culture).HasMaxLength(10);
        builder.Property(u => u.AuthenticatorKey).HasMaxLength(600);
        builder.HasIndex(u => new { u.TenantId, u.NormalizedEmail }).IsUnique();
        builder.HasIndex(u => new { u.TenantId, u.SortName, u.Id });
        builder.HasIndex(u => new { u.TenantId, u.LockoutEnd }).HasFilter("lockout_end is not null");
    }
}
