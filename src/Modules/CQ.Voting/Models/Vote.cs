using CQ.Abstractions.Data;

namespace CQ.Voting.Models;

/// <summary>
/// A decision that the electors of a group take on a subject. What it rests on (rule, roll, charter version) is frozen and hashed at opening;
/// afterwards only its state moves. It is read by those who read its subject, whose audience it copies.
/// </summary>
public sealed class Vote : TenantOwned, IVersioned, IAudienceBearing
{
    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public SubjectRef Subject => new(SubjectKind, SubjectId);

    public required string Title { get; init; }

    public required Guid GroupId { get; init; }

    /// <summary>As it was called when the vote opened.</summary>
    public required string GroupName { get; init; }

    /// <summary>The council whose team votes; null for a body of the sector.</summary>
    public Guid? CouncilId { get; init; }

    public required Secrecy Secrecy { get; init; }

    /// <summary>Canonical text of the <see cref="VoteRule"/>.</summary>
    public required string Rule { get; init; }

    public required string RuleHash { get; init; }

    public required int CharterNumber { get; init; }

    public required string RollHash { get; init; }

    /// <summary>Filled seats of the frozen roll, the recused ones included.</summary>
    public required int FilledSeats { get; init; }

    public required int VacantSeats { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset FirstDeadline { get; init; }

    public DateTimeOffset? AdjournedAt { get; private set; }

    public DateTimeOffset? SecondDeadline { get; private set; }

    /// <summary>The first instant at which one can no longer vote.</summary>
    public DateTimeOffset Deadline => SecondDeadline ?? FirstDeadline;

    public DateTimeOffset? ClosedAt { get; private set; }

    public VoteState State { get; private set; }

    public VoteOutcome? Outcome { get; private set; }

    /// <summary>Why it was stopped without counting, e.g. because its subject was withdrawn.</summary>
    public string? StopReason { get; private set; }

    /// <summary>The workflow execution that waits for the outcome, when a workflow opened it.</summary>
    public Guid? ExecutionId { get; init; }

    public required Guid AudienceId { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public long Version { get; private set; }

    public VoteRule ReadRule() => VoteRule.FromJson(Rule);

    public bool IsRunning(DateTimeOffset now) => VoteClock.IsRunning(State, Deadline, now);

    /// <summary>Roll and votes stand; only the time is longer.</summary>
    public void Adjourn(DateTimeOffset now, DateTimeOffset deadline)
    {
        if (State != VoteState.Open)
            throw new InvalidOperationException("A vote is adjourned once, while it is open.");
        (State, AdjournedAt, SecondDeadline) = (VoteState.Adjourned, now, deadline);
    }

    public void Close(DateTimeOffset now, VoteOutcome outcome)
    {
        if (State == VoteState.Closed)
            throw new InvalidOperationException("A closed vote stays as it is.");
        (State, ClosedAt, Outcome) = (VoteState.Closed, now, outcome);
    }

    public void Stop(DateTimeOffset now, string reason)
    {
        Close(now, VoteOutcome.NoResult);
        StopReason = reason;
    }
}
