using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>
/// Something a council publishes: a piece of news, a page, an event, a document. The row is what readers see; what editors work on lies in its versions and comes
/// here when it is published. Before the first publication it mirrors the latest version, so that lists of the back office need one table.
/// </summary>
public sealed class ContentItem : TenantOwned, IVersioned, IExpires
{
    public const string Kind = "content";

    /// <summary>Name of an <see cref="Services.IContentType"/>.</summary>
    public required string Type { get; init; }

    /// <summary>In addresses, unique among its type; null until it is published for the first time.</summary>
    public string? Slug { get; set; }

    public required string Title { get; set; }

    public string Summary { get; set; } = "";

    /// <summary>Markdown.</summary>
    public string Body { get; set; } = "";

    /// <summary>Two letters: <c>fr</c>, <c>en</c>.</summary>
    public required string Language { get; set; }

    /// <summary>The file of CQ.Media that illustrates it.</summary>
    public Guid? PictureId { get; set; }

    /// <summary>The council it belongs to, a group's council included; null for the sector itself.</summary>
    public Guid? CouncilId { get; set; }

    public Guid? GroupId { get; set; }

    /// <summary>Stands on the sector's home (R108).</summary>
    public bool OnHome { get; set; }

    /// <summary>Stands on its quartier's page; false for what a council says on the home alone.</summary>
    public bool OnPlace { get; set; } = true;

    /// <summary>Asked for the home, where the charter wants the coordination's word.</summary>
    public bool HomeAsked { get; set; }

    public Guid AudienceId { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public DateTimeOffset? FirstPublishedAt { get; set; }

    /// <summary>Put away: no reader sees it, editors find it again.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }

    /// <summary>Its author asked somebody who may publish to look at it.</summary>
    public DateTimeOffset? ReviewAskedAt { get; set; }

    public Guid? ReviewAskedById { get; set; }

    public bool CommentsOpen { get; set; }

    public required Guid AuthorId { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ModifiedAt { get; set; }

    public required Guid ModifiedById { get; set; }

    /// <summary>Number of the latest version.</summary>
    public int LatestNumber { get; set; }

    /// <summary>For whom the latest version is meant: an editor sees an item only when they may read both what is published and what is prepared.</summary>
    public Guid LatestAudienceId { get; set; }

    /// <summary>Number of the version that readers see.</summary>
    public int? PublishedNumber { get; set; }

    public long Version { get; private set; }

    public SubjectRef Subject => new(Kind, Id);

    public bool WasPublished => FirstPublishedAt is not null;

    /// <summary>Editors wrote something that readers do not see yet.</summary>
    public bool HasUnpublishedChanges => PublishedNumber is { } number && number != LatestNumber;

    public ContentState StateAt(DateTimeOffset now) => this switch
    {
        { ArchivedAt: not null } => ContentState.Archived,
        { PublishedAt: null, ReviewAskedAt: not null } => ContentState.InReview,
        { PublishedAt: null } => ContentState.Draft,
        { PublishedAt: var published } when published > now => ContentState.Scheduled,
        { ExpiresAt: { } end } when end <= now => ContentState.Expired,
        _ => ContentState.Published,
    };
}
