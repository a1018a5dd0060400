using CQ.Abstractions.Data;

namespace CQ.Notifications.Models;

/// <summary>
/// One line in a person's list. It carries the audience of what it tells about, so that who has left a group no longer reads the titles of its
/// items; news about the person's own affairs is Public, and still theirs alone by <see cref="UserId"/>.
/// What has a subject is shown only while the subject's owner says that they may read it (<see cref="ISubjectAccess"/>).
/// </summary>
[NotAudited]
public sealed class Notification : TenantOwned, IAudienceBearing
{
    public required Guid UserId { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Begins with a slash and knows no prefix.</summary>
    public required string Path { get; init; }

    /// <summary>What it tells about, when the person may lose the right to read that (a task, a project before it is public); kept as it was told.</summary>
    public string? SubjectKind { get; init; }

    public Guid? SubjectId { get; init; }

    public SubjectRef? Subject => SubjectKind is null || SubjectId is null ? null : new SubjectRef(SubjectKind, SubjectId.Value);

    public required Guid AudienceId { get; set; }

    /// <summary>When it was told.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }
}
