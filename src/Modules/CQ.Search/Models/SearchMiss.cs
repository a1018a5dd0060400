using CQ.Abstractions.Data;

namespace CQ.Search.Models;

/// <summary>Words that were looked for in vain, and how often: never by whom. What may be a person's own (addresses, numbers, long sentences) is not kept.</summary>
[NotAudited]
public sealed class SearchMiss : TenantOwned
{
    public const int LongestText = 80;

    /// <summary>Folded words, in their order.</summary>
    public required string Text { get; init; }

    public int Count { get; init; }

    public DateOnly LastOn { get; init; }
}
