using CQ.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Services;

/// <summary>
/// Counts a locked vote. Before it trusts the numbers it checks what the vote rests on: rule and roll still have the hashes of the opening (V1), and there
/// are as many ballots as sign-offs (V3). A difference is tampering or a defect, never a result: it throws.
/// </summary>
public sealed class VoteCounting(CqDbContext db)
{
    public async Task<(VoteCount Count, int SignOffs)> CountAsync(Vote vote, CancellationToken ct)
    {
        var roll = await db.Set<RollEntry>().AsNoTracking().Where(e => e.VoteId == vote.Id).ToListAsync(ct);
        if (Roll.Hash(roll) != vote.RollHash || Fingerprint.Of(vote.Rule) != vote.RuleHash)
            throw new InvalidOperationException($"Rule or roll of vote {vote.Id} no longer has the hash of its opening.");

        var ballots = await db.Set<Ballot>().Where(b => b.VoteId == vote.Id).GroupBy(b => b.Choice)
            .Select(g => new { Choice = g.Key, Count = g.Count() }).ToListAsync(ct);
        var tally = ballots.Aggregate(default(Tally), (sum, b) => sum.With(b.Choice, b.Count));
        var (signOffs, recused) = await TurnoutAsync(vote.Id, ct);
        if (signOffs != tally.Participants)
            throw new InvalidOperationException($"Vote {vote.Id} has {signOffs} sign-offs and {tally.Participants} ballots.");
        return (new VoteCount(vote.ReadRule(), new RollCount(vote.FilledSeats, vote.VacantSeats, recused), tally), signOffs);
    }

    /// <summary>How many have voted, and of how many: all that may be known while the vote runs.</summary>
    public async Task<(int SignOffs, int Recused)> TurnoutAsync(Guid voteId, CancellationToken ct)
    {
        var signOffs = await db.Set<SignOff>().CountAsync(s => s.VoteId == voteId, ct);
        var recused = await db.Set<Recusal>().CountAsync(r => r.VoteId == voteId, ct);
        return (signOffs, recused);
    }
}
