using CQ.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CQ.Territory.Services;

/// <summary>Two people did the same thing at once: the second is told, instead of seeing an error.</summary>
internal static class Conflicts
{
    /// <summary>False when somebody saved in between, or when a unique index says that it exists already.</summary>
    public static async Task<bool> TrySaveAsync(this CqDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return false;
        }
    }
}
