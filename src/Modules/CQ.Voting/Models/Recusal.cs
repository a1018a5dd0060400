using CQ.Abstractions.Data;

namespace CQ.Voting.Models;

/// <summary>An elector who stays out of a vote, said before casting. A row of its own, because the roll does not change.</summary>
public sealed class Recusal : TenantOwned, IAppendOnly
{
    public required Guid VoteId { get; init; }

    public required Guid UserId { get; init; }

    public required RecusalGround Ground { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
