using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Search.Data;

internal sealed class SynonymGroupConfiguration : IEntityTypeConfiguration<SynonymGroup>
{
    public void Configure(EntityTypeBuilder<SynonymGroup> builder)
    {
        builder.ToTable("cq_search_synonym_group");
        builder.Property(g => g.FoldedFirst).HasMaxLength(80);
        builder.HasIndex(g => new { g.TenantId, g.FoldedFirst }).IsUnique();
    }
}
