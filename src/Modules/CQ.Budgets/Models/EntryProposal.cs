using CQ.Abstractions.Data;
using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>
/// What a treasurer or an agent asks to have written. An entry exists only once somebody else has approved it: so "nobody approves their own" and
/// "entries never change" live together (R61).
/// </summary>
public sealed class EntryProposal : TenantOwned, IVersioned
{
    public required int Year { get; init; }

    public required EntryKind Kind { get; init; }

    public required Section Section { get; init; }

    public required Guid CouncilId { get; init; }

    public string? ProjectKind { get; init; }

    public Guid? ProjectId { get; init; }

    public required Money Amount { get; init; }

    public required string Reason { get; init; }

    public required Guid ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public ProposalState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string DecisionReason { get; private set; } = "";

    public long Version { get; private set; }

    public SubjectRef? Project => ProjectId is { } id ? new SubjectRef(ProjectKind!, id) : null;

    public bool IsOpen => State == ProposalState.Proposed;

    /// <summary>True for whoever made it: they may withdraw it, never decide on it.</summary>
    public bool IsOwn(Guid userId) => ProposedBy == userId;

    public void Decide(ProposalState state, Guid by, DateTimeOffset at, string reason = "")
    {
        if (!IsOpen)
            throw new InvalidOperationException($"The proposal is {State}.");
        if (state != ProposalState.Withdrawn && IsOwn(by))
            throw new InvalidOperationException("Nobody decides on their own proposal.");
        (State, DecidedBy, DecidedAt, DecisionReason) = (state, by, at, reason);
    }
}
