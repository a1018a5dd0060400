using CQ.Abstractions.Values;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Publishing.Data;

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    private const int KeyLength = 64;

    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("cq_publishing_import");
        builder.Property(e => e.FileName).HasMaxLength(ImportRun.FileNameLength);
        builder.Property(e => e.StorageKey).HasMaxLength(KeyLength);
        builder.Property(e => e.UploadsKey).HasMaxLength(KeyLength);
        builder.Property(e => e.Options).HasMaxLength(ImportRun.OptionsLength);
        builder.Property(e => e.Report).HasMaxLength(ImportRun.ReportLength);
        builder.HasIndex(e => new { e.TenantId, e.At }).IsDescending(false, true);
    }
}

internal sealed class ImportedItemConfiguration : IEntityTypeConfiguration<ImportedItem>
{
    public void Configure(EntityTypeBuilder<ImportedItem> builder)
    {
        builder.ToTable("cq_publishing_imported_item");
        builder.Property(e => e.Source).HasMaxLength(ImportedItem.SourceLength);
        builder.Property(e => e.Key).HasMaxLength(ImportedItem.KeyLength);
        builder.Property(e => e.Slug).HasMaxLength(Slugs.MaximumLength);
        builder.Property(e => e.Hash).HasMaxLength(ImportedItem.HashLength);
        builder.HasIndex(e => new { e.TenantId, e.Source, e.Kind, e.Key }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.SubjectId });
    }
}
