using CQ.Abstractions.Data;

namespace CQ.Media.Models;

/// <summary>A text that shows or links a file. Written by the module whose text it is; while there is one, the file is not removed.</summary>
[NotAudited]
public sealed class MediaUsage : TenantOwned
{
    public required Guid FileId { get; init; }

    public required string WhereKind { get; init; }

    public required Guid WhereId { get; init; }
}
