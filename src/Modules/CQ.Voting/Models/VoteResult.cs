using CQ.Abstractions.Data;

namespace CQ.Voting.Models;

/// <summary>The counts of a closed vote, written once, with the trace from which anyone recomputes the outcome.</summary>
[NotAudited]
public sealed class VoteResult : TenantOwned, IAppendOnly
{
    public required Guid VoteId { get; init; }

    public required int For { get; init; }

    public required int Against { get; init; }

    public required int Abstention { get; init; }

    public required int FilledSeats { get; init; }

    public required int VacantSeats { get; init; }

    public required int Recused { get; init; }

    public required int QuorumRequired { get; init; }

    public required bool QuorumReached { get; init; }

    public required VoteOutcome Outcome { get; init; }

    /// <summary>Canonical text of the <see cref="CountTrace"/>.</summary>
    public required string Trace { get; init; }

    public required string TraceHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public Tally Tally => new(For, Against, Abstention);

    public RollCount Roll => new(FilledSeats, VacantSeats, Recused);
}
