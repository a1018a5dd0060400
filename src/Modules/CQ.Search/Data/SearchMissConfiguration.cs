using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Search.Data;

internal sealed class SearchMissConfiguration : IEntityTypeConfiguration<SearchMiss>
{
    public void Configure(EntityTypeBuilder<SearchMiss> builder)
    {
        builder.ToTable("cq_search_miss");
        builder.Property(m => m.Text).HasMaxLength(SearchMiss.LongestText);
        builder.HasIndex(m => new { m.TenantId, m.Text }).IsUnique();
        builder.HasIndex(m => new { m.TenantId, m.Count });
    }
}
