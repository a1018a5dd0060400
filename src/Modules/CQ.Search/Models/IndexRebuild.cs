using CQ.Abstractions.Data;

namespace CQ.Search.Models;

/// <summary>A building of the index anew, while it goes on answering: every document is read and written again, then what was not is dropped.</summary>
[NotAudited]
public sealed class IndexRebuild : TenantOwned
{
    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Kind of the source it is at; null before the first.</summary>
    public string? AtKind { get; set; }

    public Guid? AfterId { get; set; }

    public int Done { get; set; }

    /// <summary>Documents in the index when it began: about how many there will be.</summary>
    public int Expected { get; set; }

    public int Swept { get; set; }
}
