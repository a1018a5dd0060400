using Npgsql;

namespace CQ.Hosting.Errors;

/// <summary>Faults of the database that pass by themselves: it is away, too busy, or gave way to another transaction. Nothing was done, or nobody knows yet; asking again is right.</summary>
internal static class PassingFaults
{
    public static bool Holds(Exception error)
    {
        for (var e = error; e is not null; e = e.InnerException)
        {
            if (e is PostgresException { SqlState: var state })
                return IsPassing(state);
            // Refused, cut off, or no answer in time; also a pool that has no connection left.
            if (e is NpgsqlException { IsTransient: true })
                return true;
        }

        return false;
    }

    /// <summary>Connections (08), somebody else was faster (40), nothing left to give (53), locks not to be had (55P03), shutting down or starting (57P), its disk (58).</summary>
    private static bool IsPassing(string state) => state[..2] is "08" or "40" or "53" or "58" || state is PostgresErrorCodes.LockNotAvailable || state.StartsWith("57P", StringComparison.Ordinal);
}
