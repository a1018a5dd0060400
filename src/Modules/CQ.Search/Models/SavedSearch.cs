using CQ.Abstractions.Data;

namespace CQ.Search.Models;

/// <summary>A search that a person comes back to, or is written to about. Their own affair: the audit says nothing of it.</summary>
[NotAudited]
public sealed class SavedSearch : TenantOwned
{
    public const int LongestName = 120;
    public const int LongestQuery = 1_000;
    public const int MostOfAPerson = 30;

    public required Guid UserId { get; init; }

    /// <summary>The words, as the person typed them, and what they narrowed it to.</summary>
    public required string Name { get; init; }

    /// <summary>As in the address bar, from the question mark on.</summary>
    public required string Query { get; init; }

    public bool HasAlert { get; set; }

    /// <summary>What was published until then was told, or was there when the search was saved.</summary>
    public DateTimeOffset LookedAt { get; set; }
}
