using CQ.Abstractions.Data;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>
/// A vote as other modules' pages show it: how far it is while it runs, the counts once it is closed. What was voted is in <paramref name="Result"/> alone,
/// which exists only then.
/// </summary>
/// <param name="SignOffs">How many have voted.</param>
public sealed record VoteSummary(
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
    RollCount Roll,
    int SignOffs,
    VoteResult? Result)
{
    public Quorum Quorum => new(Roll.Seats, Rule.QuorumBasisPoints);

    public bool QuorumReached => Quorum.IsReachedBy(SignOffs);

    public bool IsClosed => State == VoteState.Closed;

    public bool IsStopped => StopReason is not null;

    public bool IsRunning(DateTimeOffset now) => VoteClock.IsRunning(State, Deadline, now);

    internal static VoteSummary Of(Vote vote, int recused, int signOffs, VoteResult? result) => new(
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
        new RollCount(vote.FilledSeats, vote.VacantSeats, recused),
        signOffs,
        result);
}
