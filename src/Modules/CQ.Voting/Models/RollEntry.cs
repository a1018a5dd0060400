using CQ.Abstractions.Data;

namespace CQ.Voting.Models;

/// <summary>A seat of the electorate on the day the vote opened, vacant ones included. Frozen: never changed, never removed.</summary>
[NotAudited]
public sealed class RollEntry : TenantOwned, IAppendOnly
{
    public required Guid VoteId { get; init; }

    public required Guid SeatId { get; init; }

    public required int SeatNumber { get; init; }

    public required string SeatLabel { get; init; }

    /// <summary>The council that the seat represents.</summary>
    public Guid? CouncilId { get; init; }

    /// <summary>The elector; null for a vacancy.</summary>
    public Guid? UserId { get; init; }
}
