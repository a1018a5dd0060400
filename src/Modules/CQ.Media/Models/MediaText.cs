using CQ.Abstractions.Data;

namespace CQ.Media.Models;

/// <summary>The words of a PDF or an office document, for search. Readable by the same people as the file, whose audience it copies.</summary>
[NotAudited]
public sealed class MediaText : TenantOwned, IExpires
{
    public required Guid FileId { get; init; }

    public required string Text { get; set; }

    /// <summary>Only the first <see cref="MediaLimits.Text"/> characters are kept.</summary>
    public bool IsCut { get; set; }

    public required Guid AudienceId { get; set; }

    public required DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }
}
