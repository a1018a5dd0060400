using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Voting.Data;

internal static class Unsaved
{
    /// <summary>After a refused save: what was not written must not be written by the next one of the same scope.</summary>
    public static void ForgetUnsaved(this CqDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)).ToList())
            entry.State = EntityState.Detached;
    }
}
