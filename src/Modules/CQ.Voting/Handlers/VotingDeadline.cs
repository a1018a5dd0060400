using CQ.Abstractions.Work;
using CQ.Voting.Models;
using CQ.Voting.Services;

namespace CQ.Voting.Handlers;

/// <summary>
/// What happens when the time of a vote is up: counted and closed, or adjourned once when the quorum is missing. Scheduled when the vote opens and again
/// when it is adjourned; done once in the cluster, whichever node takes it.
/// </summary>
internal sealed class VotingDeadline(VoteEnding ending, VoteCounting counting, AdjournVote adjournVote, TimeProvider time, IDueWork dueWork) : IDueWorkHandler
{
    public const string KindName = "voting.deadline";

    public string Kind => KindName;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        if (await ending.LockAsync(work.Reference, ct) is not { } vote || vote.State == VoteState.Closed)
            return;
        if (time.GetUtcNow() < vote.Deadline)
        {
            await dueWork.ScheduleAsync(KindName, vote.Id, vote.Deadline, ct);
            return;
        }

        var (signOffs, recused) = await counting.TurnoutAsync(vote.Id, ct);
        var quorum = new Quorum(vote.FilledSeats - recused, vote.ReadRule().QuorumBasisPoints);
        if (ClosingRule.AtDeadline(quorum, signOffs, vote.AdjournedAt is not null) == DeadlineStep.Adjourn)
            await adjournVote.AdjournAsync(vote, ct);
        else
            await ending.CloseAsync(vote, ct);
    }
}
