using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>
/// What somebody says below a published thing. Copies its audience and place, so that it is read by exactly those who read the thing; answers stand one level deep.
/// What is hidden or taken back keeps its row: the thread stays readable, and the reasons can be asked for.
/// </summary>
public sealed class Comment : TenantOwned, IVersioned, IExpires
{
    public const string Kind = "comment";
    public const int BodyLength = 4_000;

    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The comment it answers, which answers none itself.</summary>
    public Guid? ParentId { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>Markdown; empty once taken back.</summary>
    public required string Body { get; set; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    /// <summary>Its author took it back.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    /// <summary>Hidden by moderation; why stands in its <see cref="CommentHiding"/>.</summary>
    public DateTimeOffset? HiddenAt { get; set; }

    public Guid? CouncilId { get; set; }

    public Guid? GroupId { get; set; }

    public required Guid AudienceId { get; set; }

    /// <summary>When it was written, as long as the thing it stands below is published.</summary>
    public required DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public long Version { get; private set; }

    public SubjectRef Subject => new(SubjectKind, SubjectId);

    public bool IsShown => HiddenAt is null && TakenBackAt is null;
}
