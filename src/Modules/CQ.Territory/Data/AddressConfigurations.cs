using CQ.Data.Model;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Territory.Data;

internal sealed class AddressExtractConfiguration : IEntityTypeConfiguration<AddressExtract>
{
    public void Configure(EntityTypeBuilder<AddressExtract> builder)
    {
        builder.ToTable("cq_territory_address_extract");
        builder.Property(e => e.Source).HasMaxLength(200);
        builder.Property(e => e.Fingerprint).HasMaxLength(64);
        builder.Property(e => e.FaultsJson).HasMaxLength(10_000);
        // One in force and one that waits: the guard against two who send at once.
        builder.HasIndex(e => new { e.TenantId, e.InForce }).IsUnique();
    }
}

internal sealed class StreetConfiguration : IEntityTypeConfiguration<Street>
{
    public void Configure(EntityTypeBuilder<Street> builder)
    {
        builder.ToTable("cq_territory_street");
        builder.Property(e => e.Name).HasMaxLength(150);
        builder.Property(e => e.Postcode).HasMaxLength(10);
        builder.Property(e => e.Town).HasMaxLength(100);
        builder.Property(e => e.Folded).HasMaxLength(300);
        builder.PartOf<Street, AddressExtract>(e => e.ExtractId);
    }
}

internal sealed class StreetWordConfiguration : IEntityTypeConfiguration<StreetWord>
{
    public void Configure(EntityTypeBuilder<StreetWord> builder)
    {
        builder.ToTable("cq_territory_street_word");
        // Ranges of words are ranges of bytes.
        builder.Property(e => e.Word).HasMaxLength(150).UseCollation("C");
        builder.HasIndex(e => new { e.TenantId, e.Word, e.StreetId }).IsUnique();
        builder.PartOf<StreetWord, Street>(e => e.StreetId);
    }
}

internal sealed class AddressPointConfiguration : IEntityTypeConfiguration<AddressPoint>
{
    public void Configure(EntityTypeBuilder<AddressPoint> builder)
    {
        builder.ToTable("cq_territory_address_point");
        builder.Property(e => e.Suffix).HasMaxLength(10);
        builder.HasIndex(e => new { e.TenantId, e.StreetId, e.Number, e.Suffix }).IsUnique();
        builder.PartOf<AddressPoint, Street>(e => e.StreetId);
    }
}
