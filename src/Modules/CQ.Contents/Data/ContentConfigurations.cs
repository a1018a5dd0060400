using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Data.Model;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Contents.Data;

internal static class Lengths
{
    public const int Type = 40;
    public const int Slug = Slugs.MaximumLength + 16;
    public const int Language = 2;
    public const int Placement = 4_000;
    public const int Hash = 64;
}

internal sealed class ContentItemConfiguration : IEntityTypeConfiguration<ContentItem>
{
    public void Configure(EntityTypeBuilder<ContentItem> builder)
    {
        builder.ToTable(
            "cq_contents_item",
            t =>
            {
                t.HasCheckConstraint("ck_cq_contents_item_published", "published_at is null or (slug is not null and published_number is not null and first_published_at is not null)");
                t.HasCheckConstraint("ck_cq_contents_item_archived", "archived_at is null or published_at is null");
                t.HasCheckConstraint("ck_cq_contents_item_window", "expires_at is null or published_at is null or expires_at > published_at");
                t.HasCheckConstraint("ck_cq_contents_item_home", "not on_home or audience_id = '00000000-0000-0000-0000-0000000000ff'");
            });
        builder.Property(e => e.Type).HasMaxLength(Lengths.Type);
        builder.Property(e => e.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(e => e.Title).HasMaxLength(ContentWords.TitleLength);
        builder.Property(e => e.Summary).HasMaxLength(ContentWords.SummaryLength);
        builder.Property(e => e.Body).HasMaxLength(ContentWords.BodyLength);
        builder.Property(e => e.Language).HasMaxLength(Lengths.Language);
        builder.Ignore(e => e.Subject);
        builder.Ignore(e => e.WasPublished);
        builder.Ignore(e => e.HasUnpublishedChanges);
        builder.BelongsTo<ContentItem, Council>(e => e.CouncilId);
        builder.BelongsTo<ContentItem, Group>(e => e.GroupId);
        builder.HasIndex(e => new { e.TenantId, e.Type, e.Slug }).IsUnique();

        // Lists of readers: everything of a type, everything, the home's.
        builder.HasIndex(e => new { e.TenantId, e.Type, e.PublishedAt, e.Id }).IsDescending(false, false, true, true).HasFilter("published_at is not null");
        builder.HasIndex(e => new { e.TenantId, e.PublishedAt, e.Id }).IsDescending(false, true, true).HasFilter("published_at is not null");
        builder.HasIndex(e => new { e.TenantId, e.OnHome, e.Type, e.PublishedAt, e.Id }).IsDescending(false, false, false, true, true).HasFilter("on_home and published_at is not null");

        // The same circle by circle, as readers' lists are read (ReaderQueries).
        builder.HasIndex(e => new { e.TenantId, e.AudienceId, e.Type, e.PublishedAt, e.Id }).IsDescending(false, false, false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.CouncilId, e.AudienceId, e.Type, e.PublishedAt, e.Id }).IsDescending(false, false, false, false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.GroupId, e.AudienceId, e.Type, e.PublishedAt, e.Id }).IsDescending(false, false, false, false, true, true).HasFilter("group_id is not null");

        // Lists of editors.
        builder.HasIndex(e => new { e.TenantId, e.ModifiedAt, e.Id }).IsDescending(false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.AuthorId, e.ModifiedAt, e.Id }).IsDescending(false, false, true, true);
        builder.HasIndex(e => new { e.TenantId, e.ReviewAskedAt }).HasFilter("review_asked_at is not null");
        builder.HasIndex(e => new { e.TenantId, e.PictureId }).HasFilter("picture_id is not null");
    }
}

internal sealed class ContentVersionConfiguration : IEntityTypeConfiguration<ContentVersion>
{
    public void Configure(EntityTypeBuilder<ContentVersion> builder)
    {
        builder.ToTable("cq_contents_version");
        builder.Property(e => e.Title).HasMaxLength(ContentWords.TitleLength);
        builder.Property(e => e.Summary).HasMaxLength(ContentWords.SummaryLength);
        builder.Property(e => e.Body).HasMaxLength(ContentWords.BodyLength);
        builder.Property(e => e.Language).HasMaxLength(Lengths.Language);
        builder.Property(e => e.Fields).HasMaxLength(ContentWords.FieldsLength);
        builder.Property(e => e.Placement).HasMaxLength(Lengths.Placement);
        builder.Property(e => e.Note).HasMaxLength(ContentWords.NoteLength);
        builder.PartOf<ContentVersion, ContentItem>(e => e.ContentItemId);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId, e.Number }).IsUnique();
    }
}

internal sealed class ContentAutosaveConfiguration : IEntityTypeConfiguration<ContentAutosave>
{
    public void Configure(EntityTypeBuilder<ContentAutosave> builder)
    {
        builder.ToTable("cq_contents_autosave");
        builder.Property(e => e.Type).HasMaxLength(Lengths.Type);
        builder.Property(e => e.Form).HasMaxLength(ContentAutosave.FormLength);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId, e.UserId }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.UserId, e.SavedAt });
    }
}

internal sealed class OldSlugConfiguration : IEntityTypeConfiguration<OldSlug>
{
    public void Configure(EntityTypeBuilder<OldSlug> builder)
    {
        builder.ToTable("cq_contents_old_slug");
        builder.Property(e => e.Type).HasMaxLength(Lengths.Type);
        builder.Property(e => e.Slug).HasMaxLength(Lengths.Slug);
        builder.PartOf<OldSlug, ContentItem>(e => e.ContentItemId);
        builder.HasIndex(e => new { e.TenantId, e.Type, e.Slug }).IsUnique();
    }
}

internal sealed class OldAddressConfiguration : IEntityTypeConfiguration<OldAddress>
{
    public void Configure(EntityTypeBuilder<OldAddress> builder)
    {
        builder.ToTable("cq_contents_old_address");
        builder.Property(e => e.Path).HasMaxLength(OldAddress.PathLength);
        builder.PartOf<OldAddress, ContentItem>(e => e.ContentItemId);
        builder.HasIndex(e => new { e.TenantId, e.Path }).IsUnique();
    }
}

internal sealed class PreviewLinkConfiguration : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> builder)
    {
        builder.ToTable("cq_contents_preview_link");
        builder.Property(e => e.TokenHash).HasMaxLength(Lengths.Hash);
        builder.PartOf<PreviewLink, ContentItem>(e => e.ContentItemId);
        builder.HasIndex(e => new { e.TenantId, e.TokenHash }).IsUnique();
    }
}

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.ToTable("cq_contents_topic");
        builder.Property(e => e.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(e => e.Name).HasMaxLength(Topic.NameLength);
        builder.HasIndex(e => new { e.TenantId, e.Slug }).IsUnique();
    }
}

internal sealed class ContentTopicConfiguration : IEntityTypeConfiguration<ContentTopic>
{
    public void Configure(EntityTypeBuilder<ContentTopic> builder)
    {
        builder.ToTable("cq_contents_item_topic");
        builder.PartOf<ContentTopic, ContentItem>(e => e.ContentItemId);
        builder.PartOf<ContentTopic, Topic>(e => e.TopicId);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId, e.TopicId }).IsUnique();
    }
}

internal sealed class ContentTagConfiguration : IEntityTypeConfiguration<ContentTag>
{
    public void Configure(EntityTypeBuilder<ContentTag> builder)
    {
        builder.ToTable("cq_contents_item_tag");
        builder.Property(e => e.Slug).HasMaxLength(Lengths.Slug);
        builder.Property(e => e.Word).HasMaxLength(Models.Placement.TagLength);
        builder.PartOf<ContentTag, ContentItem>(e => e.ContentItemId);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId, e.Slug }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.Slug, e.ContentItemId });
    }
}

internal sealed class ContentLinkConfiguration : IEntityTypeConfiguration<ContentLink>
{
    public void Configure(EntityTypeBuilder<ContentLink> builder)
    {
        builder.ToTable("cq_contents_link");
        builder.Property(e => e.Target).HasMaxLength(ContentLink.TargetLength);
        builder.PartOf<ContentLink, ContentItem>(e => e.ContentItemId);
        builder.HasIndex(e => new { e.TenantId, e.ContentItemId, e.Target }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.Target });
    }
}
