using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Search.Data;

internal sealed class IndexRebuildConfiguration : IEntityTypeConfiguration<IndexRebuild>
{
    public void Configure(EntityTypeBuilder<IndexRebuild> builder)
    {
        builder.ToTable("cq_search_index_rebuild");
        builder.Property(r => r.AtKind).HasMaxLength(60);
        builder.HasIndex(r => new { r.TenantId, r.StartedAt });
    }
}
