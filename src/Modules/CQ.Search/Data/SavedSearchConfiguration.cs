using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Search.Data;

internal sealed class SavedSearchConfiguration : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("cq_search_saved");
        builder.Property(s => s.Name).HasMaxLength(SavedSearch.LongestName);
        builder.Property(s => s.Query).HasMaxLength(SavedSearch.LongestQuery);
        builder.HasIndex(s => new { s.TenantId, s.UserId, s.Query }).IsUnique();
        builder.HasIndex(s => new { s.TenantId, s.Id }).HasFilter("has_alert").HasDatabaseName("ix_cq_search_saved_alert");
    }
}
