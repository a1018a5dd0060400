using CQ.Data.Model;
using CQ.Media.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Media.Data;

internal sealed class MediaFolderConfiguration : IEntityTypeConfiguration<MediaFolder>
{
    public void Configure(EntityTypeBuilder<MediaFolder> builder)
    {
        builder.ToTable("cq_media_folder");
        builder.Property(f => f.Name).HasMaxLength(MediaLimits.FolderNameLength);
        builder.Property(f => f.FoldedName).HasMaxLength(MediaLimits.FolderNameLength);
        builder.BelongsTo<MediaFolder, MediaFolder>(f => f.ParentId);
        builder.BelongsTo<MediaFolder, Council>(f => f.CouncilId);
        builder.BelongsTo<MediaFolder, Group>(f => f.GroupId);
        builder.HasIndex(f => new { f.TenantId, f.CouncilId, f.GroupId, f.ParentId, f.FoldedName }).IsUnique().AreNullsDistinct(false);
    }
}

internal sealed class MediaFileConfiguration : IEntityTypeConfiguration<MediaFile>
{
    private const int KindLength = 60;
    private const int SizesLength = 1000;

    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.ToTable("cq_media_file", t => t.HasCheckConstraint("ck_cq_media_file_owner", "(owner_kind is null) = (owner_id is null)"));
        builder.Property(f => f.Name).HasMaxLength(MediaLimits.NameLength);
        builder.Property(f => f.FoldedName).HasMaxLength(MediaLimits.NameLength);
        builder.Property(f => f.OwnerKind).HasMaxLength(KindLength);
        builder.Property(f => f.ContentType).HasMaxLength(100);
        builder.Property(f => f.Sha256).HasMaxLength(64);
        builder.Property(f => f.StorageKey).HasMaxLength(64);
        builder.Property(f => f.AltText).HasMaxLength(MediaLimits.AltLength);
        builder.Property(f => f.Caption).HasMaxLength(MediaLimits.CaptionLength);
        builder.Property(f => f.Credit).HasMaxLength(MediaLimits.CreditLength);
        builder.Property(f => f.Fault).HasMaxLength(300);
        builder.Property(f => f.SizeList).HasMaxLength(SizesLength);
        builder.BelongsTo<MediaFile, MediaFolder>(f => f.FolderId);
        builder.BelongsTo<MediaFile, Council>(f => f.CouncilId);
        builder.BelongsTo<MediaFile, Group>(f => f.GroupId);
        builder.HasIndex(f => new { f.TenantId, f.UploadedAt, f.Id }).IsDescending(false, true, true);
        builder.HasIndex(f => new { f.TenantId, f.OwnerKind, f.OwnerId });
        builder.HasIndex(f => new { f.TenantId, f.UploadedBy });
        builder.HasIndex(f => new { f.TenantId, f.StorageKey }).IsUnique();
        // The quota is a sum over the tenant's files; it reads this index alone.
        builder.HasIndex(f => new { f.TenantId, f.StoredLength });
    }
}

internal sealed class MediaTextConfiguration : IEntityTypeConfiguration<MediaText>
{
    public void Configure(EntityTypeBuilder<MediaText> builder)
    {
        builder.ToTable("cq_media_text");
        builder.Property(t => t.Text).HasMaxLength(MediaLimits.Text);
        builder.PartOf<MediaText, MediaFile>(t => t.FileId);
        builder.HasIndex(t => new { t.TenantId, t.FileId }).IsUnique();
    }
}

internal sealed class MediaUsageConfiguration : IEntityTypeConfiguration<MediaUsage>
{
    public void Configure(EntityTypeBuilder<MediaUsage> builder)
    {
        builder.ToTable("cq_media_usage");
        builder.Property(u => u.WhereKind).HasMaxLength(60);
        builder.BelongsTo<MediaUsage, MediaFile>(u => u.FileId);
        builder.HasIndex(u => new { u.TenantId, u.FileId, u.WhereKind, u.WhereId }).IsUnique();
        builder.HasIndex(u => new { u.TenantId, u.WhereKind, u.WhereId });
    }
}

internal sealed class MediaTrashConfiguration : IEntityTypeConfiguration<MediaTrash>
{
    public void Configure(EntityTypeBuilder<MediaTrash> builder)
    {
        builder.ToTable("cq_media_trash");
        builder.Property(t => t.StorageKey).HasMaxLength(64);
    }
}
