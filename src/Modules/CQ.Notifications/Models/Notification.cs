using CQ.Abstractions.Data;

namespace CQ.Notifications.Models;

/// <summary>
/// One line in a person's list. It carries the audience of what it tells about, so that who has left a group no longer reads the titles of its
/// items; news about the person's own affairs is Public, and still theirs alone by <see cref="UserId"/>.
/// </summary>
[NotAudited]
public sealed class Notification : TenantOwned, IAudienceBearing
{
    public required Guid UserId { get; init; }

    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Begins with a slash and knows no prefix.</summary>
    public required string Path { get; init; }

    public required Guid AudienceId { get; set; }

    /// <summary>When it was told.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }
}
