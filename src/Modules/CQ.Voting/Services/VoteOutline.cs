using CQ.Abstractions.Data;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>
/// A vote without how many have voted: all that the booth needs. Counting sign-offs for each of many electors would make every vote cost what all before it
/// have cost.
/// </summary>
public record VoteOutline(
    Guid Id,
    SubjectRef Subject,
    string Title,
    Guid GroupId,
    string GroupName,
    Guid? CouncilId,
    VoteState State,
    VoteOutcome? Outcome,
    DateTimeOffset OpenedAt,
    DateTimeOffset Deadline,
    DateTimeOffset? AdjournedAt,
    DateTimeOffset? ClosedAt,
    string? StopReason,
    VoteRule Rule,
    string RuleHash,
    string RollHash,
    RollCount Roll)
{
    public Quorum Quorum => new(Roll.Seats, Rule.QuorumBasisPoints);

    public bool IsClosed => State == VoteState.Closed;

    public bool IsStopped => StopReason is not null;

    public bool IsRunning(DateTimeOffset now) => VoteClock.IsRunning(State, Deadline, now);

    internal static VoteOutline Of(Vote vote, int recused) => new(
        vote.Id,
        vote.Subject,
        vote.Title,
        vote.GroupId,
        vote.GroupName,
        vote.CouncilId,
        vote.State,
        vote.Outcome,
        vote.OpenedAt,
        vote.Deadline,
        vote.AdjournedAt,
        vote.ClosedAt,
        vote.StopReason,
        vote.ReadRule(),
        vote.RuleHash,
        vote.RollHash,
        new RollCount(vote.FilledSeats, vote.VacantSeats, recused));
}
