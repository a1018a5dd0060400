using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CQ.Data;

/// <summary>Two people did the same thing at once: the second is told, instead of seeing an error.</summary>
public static class SaveExtensions
{
    /// <summary>
    /// False when somebody saved in between (see <see cref="QueryExtensions.ExpectVersion"/>), or when a unique index says that it exists already.
    /// Nothing of this save stands then; the transaction can still be read from.
    /// </summary>
    public static Task<bool> TrySaveAsync(this CqDbContext db, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.TrySaveAsync(() => db.SaveChangesAsync(ct));
    }

    /// <summary>The same, where somebody else does the saving: accounts through Identity, settings.</summary>
    public static async Task<bool> TrySaveAsync(this CqDbContext db, Func<Task> save)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(save);
        try
        {
            await save();
            return true;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return false;
        }
    }
}
