using CQ.Abstractions.Data;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Voting.Data;
using CQ.Voting.Events;
using CQ.Voting.Handlers;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Services;

/// <summary>What every way of ending a vote shares: the order of locks, the count, the result.</summary>
public sealed class VoteEnding(CqDbContext db, VoteCounting counting, TimeProvider time, IDueWork dueWork, IDomainEvents events)
{
    /// <summary>The vote, locked; those who hold something before votes in the lock order lock it first (DESIGN §3). Null when there is none.</summary>
    public async Task<Vote?> LockAsync(Guid voteId, CancellationToken ct)
    {
        var seen = await db.VotesOfAnyAudience().AsNoTracking().FirstOrDefaultAsync(v => v.Id == voteId, ct);
        if (seen is null)
            return null;
        if (seen.State != VoteState.Closed)
            await events.PublishAsync(new VoteClosing(voteId, seen.Subject, seen.ExecutionId), ct);
        return await db.LockToChangeAsync(voteId, ct);
    }

    public async Task<VoteResult> CloseAsync(Vote vote, CancellationToken ct)
    {
        var (count, signOffs) = await counting.CountAsync(vote, ct);
        var now = time.GetUtcNow();
        var trace = CountTrace.Of(vote, count, signOffs, now).ToJson();
        var result = new VoteResult
        {
            VoteId = vote.Id,
            For = count.Tally.For,
            Against = count.Tally.Against,
            Abstention = count.Tally.Abstention,
            FilledSeats = count.Roll.Filled,
            VacantSeats = count.Roll.Vacant,
            Recused = count.Roll.Recused,
            QuorumRequired = count.Quorum.Required,
            QuorumReached = count.QuorumReached,
            Outcome = count.Outcome,
            Trace = trace,
            TraceHash = Fingerprint.Of(trace),
            At = now,
        };
        vote.Close(now, count.Outcome);
        db.Add(result);
        await db.SaveChangesAsync(ct);
        await dueWork.CancelAsync(VotingDeadline.KindName, vote.Id, ct);
        await events.PublishAsync(new VoteClosed(vote.Id, vote.Subject, vote.ExecutionId, count.Outcome, count.Roll, count.Tally, trace), ct);
        return result;
    }

    public async Task StopAsync(Vote vote, string reason, CancellationToken ct)
    {
        vote.Stop(time.GetUtcNow(), reason);
        await db.SaveChangesAsync(ct);
        await dueWork.CancelAsync(VotingDeadline.KindName, vote.Id, ct);
        await events.PublishAsync(new VoteStopped(vote.Id, vote.Subject, reason), ct);
    }
}
