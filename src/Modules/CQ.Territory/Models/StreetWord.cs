using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>A word under which a street is found. Range comparisons on it use its index under row-level security; LIKE would not.</summary>
[NotAudited]
public sealed class StreetWord : TenantOwned
{
    public required Guid StreetId { get; init; }

    public required string Word { get; init; }
}
