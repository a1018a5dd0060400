using CQ.Contents.Models;
using CQ.Data.Model;
using CQ.Publishing.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Publishing.Data;

internal sealed class PageEntryConfiguration : IEntityTypeConfiguration<PageEntry>
{
    public void Configure(EntityTypeBuilder<PageEntry> builder)
    {
        builder.ToTable("cq_publishing_page");
        builder.Property(e => e.MenuLabel).HasMaxLength(PageFields.MenuLabelLength);
        builder.PartOf<PageEntry, ContentItem>(e => e.ContentItemId);
        builder.BelongsTo<PageEntry, Council>(e => e.CouncilId);
        builder.BelongsTo<PageEntry, Group>(e => e.GroupId);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.ParentId, e.Position });
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.Position });
        builder.HasIndex(e => new { e.TenantId, e.Position }).HasFilter("menu in ('Main', 'Foot')");
    }
}

internal sealed class DocumentEntryConfiguration : IEntityTypeConfiguration<DocumentEntry>
{
    public void Configure(EntityTypeBuilder<DocumentEntry> builder)
    {
        builder.ToTable("cq_publishing_document");
        builder.PartOf<DocumentEntry, ContentItem>(e => e.ContentItemId);
        builder.BelongsTo<DocumentEntry, Council>(e => e.CouncilId);
        builder.BelongsTo<DocumentEntry, Group>(e => e.GroupId);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId }).IsUnique();

        // Each circle's shelf, whole, by kind, of a quartier and of a body.
        builder.HasIndex(e => new { e.TenantId, e.AudienceId, e.DatedOn, e.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.AudienceId, e.Kind, e.DatedOn, e.Id }).IsDescending(false, false, false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.AudienceId, e.DatedOn, e.Id }).IsDescending(false, false, false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.GroupId, e.AudienceId, e.DatedOn, e.Id }).IsDescending(false, false, false, true, true).HasFilter("group_id is not null");
        builder.HasIndex(e => new { e.TenantId, e.FileId }).HasFilter("file_id is not null");
    }
}

internal sealed class DocumentFileConfiguration : IEntityTypeConfiguration<DocumentFile>
{
    public void Configure(EntityTypeBuilder<DocumentFile> builder)
    {
        builder.ToTable("cq_publishing_document_file");
        builder.Ignore(e => e.Owner);
        builder.Property(e => e.Name).HasMaxLength(DocumentFile.NameLength);
        builder.PartOf<DocumentFile, ContentItem>(e => e.ContentItemId);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId, e.GivenAt });
    }
}
