using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>The address of a person's own calendar. Who has it reads it, so it is as good as a key: kept as a hash, renewed or taken back at any time.</summary>
public sealed class CalendarToken : TenantOwned
{
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string TokenHash { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }
}
