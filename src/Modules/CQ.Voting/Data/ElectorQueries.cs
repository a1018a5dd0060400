using CQ.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Data;

internal static class ElectorQueries
{
    /// <summary>One statement.</summary>
    public static async Task<Elector> ElectorAsync(this CqDbContext db, Guid voteId, Guid userId, CancellationToken ct) =>
        await (from r in db.Set<RollEntry>().AsNoTracking()
               where r.VoteId == voteId && r.UserId == userId
               join s in db.Set<SignOff>() on new { r.VoteId, r.UserId } equals new { s.VoteId, UserId = (Guid?)s.UserId } into signOffs
               from s in signOffs.DefaultIfEmpty()
               select new Elector(
                   userId,
                   r.SeatId,
                   r.SeatNumber,
                   db.Set<Recusal>().Any(x => x.VoteId == voteId && x.UserId == userId),
                   s == null ? null : s.Id,
                   s == null ? null : s.At))
            .FirstOrDefaultAsync(ct)
        ?? new Elector(userId, null, null, false, null, null);
}
