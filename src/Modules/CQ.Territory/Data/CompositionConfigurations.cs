using CQ.Data.Model;
using CQ.Territory.Composing;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Territory.Data;

internal sealed class PageCompositionConfiguration : IEntityTypeConfiguration<PageComposition>
{
    public void Configure(EntityTypeBuilder<PageComposition> builder)
    {
        builder.ToTable("cq_territory_page");
        builder.Property(e => e.Page).HasMaxLength(40);
        builder.HasIndex(e => new { e.TenantId, e.Page }).IsUnique();
    }
}

internal sealed class PlacedBlockConfiguration : IEntityTypeConfiguration<PlacedBlock>
{
    public void Configure(EntityTypeBuilder<PlacedBlock> builder)
    {
        builder.ToTable("cq_territory_placed_block");
        builder.Property(e => e.Key).HasMaxLength(60);
        builder.Property(e => e.Title).HasMaxLength(OwnBlockWords.TitleLength);
        builder.Property(e => e.Body).HasMaxLength(OwnBlockWords.BodyLength);
        builder.Property(e => e.Picture).HasMaxLength(OwnBlockWords.PictureLength);
        builder.Property(e => e.Alt).HasMaxLength(OwnBlockWords.AltLength);
        builder.HasIndex(e => new { e.TenantId, e.CompositionId, e.Key }).IsUnique();
        builder.PartOf<PlacedBlock, PageComposition>(e => e.CompositionId);
    }
}
