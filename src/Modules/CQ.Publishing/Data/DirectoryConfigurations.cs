using CQ.Data.Model;
using CQ.Publishing.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Publishing.Data;

internal sealed class DirectoryCardConfiguration : IEntityTypeConfiguration<DirectoryCard>
{
    public void Configure(EntityTypeBuilder<DirectoryCard> builder)
    {
        builder.ToTable("cq_publishing_directory_card");
        builder.Property(c => c.SortName).HasMaxLength(DirectoryCard.NameLength);
        builder.Property(c => c.Role).HasMaxLength(DirectoryCard.RoleLength);
        builder.Property(c => c.Phone).HasMaxLength(DirectoryCard.PhoneLength);
        builder.Property(c => c.Email).HasMaxLength(DirectoryCard.EmailLength);
        builder.Property(c => c.Address).HasMaxLength(DirectoryCard.AddressLength);
        builder.HasIndex(c => new { c.TenantId, c.UserId }).IsUnique();
        builder.HasIndex(c => new { c.TenantId, c.SortName, c.Id });
    }
}

internal sealed class DirectoryConsentConfiguration : IEntityTypeConfiguration<DirectoryConsent>
{
    public void Configure(EntityTypeBuilder<DirectoryConsent> builder)
    {
        builder.ToTable("cq_publishing_directory_consent");
        builder.PartOf<DirectoryConsent, DirectoryCard>(c => c.DirectoryCardId);
        builder.HasIndex(c => new { c.TenantId, c.DirectoryCardId, c.CircleId, c.Field }).IsUnique();
        builder.HasIndex(c => new { c.TenantId, c.CircleId, c.Field });
        builder.HasIndex(c => new { c.TenantId, c.UserId });
    }
}

internal sealed class OutsideContactConfiguration : IEntityTypeConfiguration<OutsideContact>
{
    public void Configure(EntityTypeBuilder<OutsideContact> builder)
    {
        builder.ToTable(
            "cq_publishing_outside_contact",
            t => t.HasCheckConstraint("ck_cq_publishing_outside_contact_circle", "audience_id = coalesce(group_id, council_id) and published_at is not null"));
        builder.Property(c => c.Name).HasMaxLength(DirectoryCard.NameLength);
        builder.Property(c => c.SortName).HasMaxLength(DirectoryCard.NameLength);
        builder.Property(c => c.Role).HasMaxLength(DirectoryCard.RoleLength);
        builder.Property(c => c.Phone).HasMaxLength(DirectoryCard.PhoneLength);
        builder.Property(c => c.Email).HasMaxLength(DirectoryCard.EmailLength);
        builder.Property(c => c.Address).HasMaxLength(DirectoryCard.AddressLength);
        builder.Property(c => c.ConsentSource).HasMaxLength(OutsideContact.SourceLength);
        builder.BelongsTo<OutsideContact, Council>(c => c.CouncilId);
        builder.BelongsTo<OutsideContact, Group>(c => c.GroupId);
        builder.HasIndex(c => new { c.TenantId, c.AudienceId, c.SortName, c.Id });
    }
}
