using CQ.Data.Model;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Territory.Data;

internal sealed class SectorConfiguration : IEntityTypeConfiguration<Sector>
{
    public void Configure(EntityTypeBuilder<Sector> builder)
    {
        builder.ToTable("cq_territory_sector");
        builder.Property(e => e.Name).HasMaxLength(100);
        builder.Property(e => e.City).HasMaxLength(100);
        builder.Property(e => e.Description).HasMaxLength(10_000);
        // One sector per tenant.
        builder.HasIndex(e => e.TenantId).IsUnique();
    }
}

internal sealed class BoroughConfiguration : IEntityTypeConfiguration<Borough>
{
    public void Configure(EntityTypeBuilder<Borough> builder)
    {
        builder.ToTable("cq_territory_borough");
        builder.Property(e => e.Name).HasMaxLength(100);
        builder.HasIndex(e => new { e.TenantId, e.Number }).IsUnique();
        builder.BelongsTo<Borough, Sector>(e => e.SectorId);
    }
}

internal sealed class NeighbourhoodConfiguration : IEntityTypeConfiguration<Neighbourhood>
{
    public void Configure(EntityTypeBuilder<Neighbourhood> builder)
    {
        builder.ToTable("cq_territory_neighbourhood");
        builder.Property(e => e.Slug).HasMaxLength(80);
        builder.Property(e => e.Name).HasMaxLength(100);
        builder.Property(e => e.Description).HasMaxLength(20_000);
        builder.HasIndex(e => new { e.TenantId, e.Slug }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.Position });
        builder.BelongsTo<Neighbourhood, Borough>(e => e.BoroughId);
    }
}

internal sealed class BoundaryConfiguration : IEntityTypeConfiguration<Boundary>
{
    public void Configure(EntityTypeBuilder<Boundary> builder)
    {
        builder.ToTable("cq_territory_boundary", t => t.HasCheckConstraint("ck_cq_territory_boundary_span", "through is null or through >= \"from\""));
        builder.Property(e => e.ActReference).HasMaxLength(200);
        builder.Property(e => e.Note).HasMaxLength(500);
        builder.HasIndex(e => new { e.TenantId, e.NeighbourhoodId, e.From }).IsUnique();
        // At most one boundary without an end: the guard against two changes at once.
        builder.HasIndex(e => new { e.TenantId, e.NeighbourhoodId }).IsUnique().HasFilter("through is null");
        builder.PartOf<Boundary, Neighbourhood>(e => e.NeighbourhoodId);
    }
}

internal sealed class CouncilConfiguration : IEntityTypeConfiguration<Council>
{
    public void Configure(EntityTypeBuilder<Council> builder)
    {
        builder.ToTable("cq_territory_council");
        builder.Property(e => e.Name).HasMaxLength(150);
        builder.Property(e => e.ContactEmail).HasMaxLength(254);
        builder.Property(e => e.ActReference).HasMaxLength(200);
        // One council per quartier at a time.
        builder.HasIndex(e => new { e.TenantId, e.NeighbourhoodId }).IsUnique().HasFilter("closed_on is null");
        builder.BelongsTo<Council, Neighbourhood>(e => e.NeighbourhoodId);
    }
}
