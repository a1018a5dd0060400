using CQ.Data.Model;
using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Search.Data;

internal sealed class SearchEntryConfiguration : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("cq_search_entry");
        builder.IsBehindADoor();
        builder.Property(e => e.Kind).HasMaxLength(60);
        builder.Property(e => e.Type).HasMaxLength(60);
        builder.Property(e => e.State).HasMaxLength(60);
        builder.Property(e => e.Title).HasMaxLength(400);
        builder.Property(e => e.Text).HasColumnType("text");
        // The index answers for tenant and words at once (database-notes §5).
        builder.HasIndex(e => new { e.TenantId, e.Words }).HasMethod("gin");
        builder.HasIndex(e => new { e.TenantId, e.TitleWords }).HasMethod("gin");
        builder.HasIndex(e => new { e.TenantId, e.DatedAt }).IsDescending(false, true);
    }
}
