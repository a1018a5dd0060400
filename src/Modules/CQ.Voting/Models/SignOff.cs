using CQ.Abstractions.Data;

namespace CQ.Voting.Models;

/// <summary>That somebody has voted, and nothing of what. One per elector, by a unique index (R75).</summary>
[NotAudited]
public sealed class SignOff : TenantOwned, IAppendOnly
{
    public required Guid VoteId { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the elector keeps: the random end of the id, which says nothing of the choice (V5).</summary>
    public string Receipt => ReceiptOf(Id);

    public static string ReceiptOf(Guid id)
    {
        var digits = id.ToString("N")[^12..].ToUpperInvariant();
        return $"{digits[..4]}-{digits[4..8]}-{digits[8..]}";
    }
}
