using CQ.Data.Model;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Users.Data;

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("cq_users_passkey");
        builder.Property(p => p.Name).HasMaxLength(Passkey.NameLength);
        builder.BelongsTo<Passkey, User>(p => p.UserId);
        builder.HasIndex(p => new { p.TenantId, p.CredentialId }).IsUnique();
        builder.HasIndex(p => new { p.TenantId, p.UserId });
    }
}
