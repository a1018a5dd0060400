using CQ.Data;
using CQ.Voting.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Data;

/// <summary>
/// Puts casts and the end of a vote in one order, on any number of nodes. Casting takes a share lock on the vote's row: casts pass side by side, but none
/// while the vote is being ended. Ending takes the row for itself: it waits for the casts under way, counts what they committed, and those who come after
/// find the vote closed and are told. A vote in the last second is therefore counted or refused, never lost. What EF reads after the lock was
/// committed before it, because each statement of READ COMMITTED sees its own moment.
/// </summary>
/// <remarks>
/// EF has no row locks: these are two constant statements. What they select is thrown away; row-level security and the tenant bind them.
/// </remarks>
internal static class VoteLocks
{
    /// <summary>Within a transaction: the vote as it stands, sure not to be ended before that transaction ends.</summary>
    public static async Task<Vote?> LockForCastAsync(this CqDbContext db, Guid voteId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from cq_voting_vote where tenant_id = {db.TenantId} and id = {voteId} for share", ct);
        return await db.VotesOfAnyAudience().AsNoTracking().FirstOrDefaultAsync(v => v.Id == voteId, ct);
    }

    /// <summary>Within a transaction: the vote, tracked, alone with it. Not <c>for update</c>, which would also stop the foreign keys of its ballots.</summary>
    public static async Task<Vote?> LockToChangeAsync(this CqDbContext db, Guid voteId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from cq_voting_vote where tenant_id = {db.TenantId} and id = {voteId} for no key update", ct);
        // What this scope read before the lock may be old.
        foreach (var read in db.ChangeTracker.Entries<Vote>().Where(e => e.Entity.Id == voteId).ToList())
            read.State = EntityState.Detached;
        return await db.VotesOfAnyAudience().FirstOrDefaultAsync(v => v.Id == voteId, ct);
    }
}
