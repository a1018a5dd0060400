using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CQ.Data;

/// <summary>Writes commands that took long into the log, without their parameters: these may be somebody's own.</summary>
public sealed class SlowQueries(IConfiguration configuration, ILogger<SlowQueries> logger) : DbCommandInterceptor
{
    /// <summary>Milliseconds from which a command is slow (CQ_SLOW_QUERY_MS).</summary>
    private readonly int _slow = configuration.GetValue("CQ_SLOW_QUERY_MS", 500);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData);
        return base.ReaderExecutedAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData);
        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<object?> ScalarExecutedAsync(DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Look(command, eventData);
        return base.ScalarExecutedAsync(command, eventData, result, cancellationToken);
    }

    private void Look(DbCommand command, CommandExecutedEventData executed)
    {
        if (executed.Duration.TotalMilliseconds >= _slow)
            logger.LogWarning("A command took {Milliseconds} ms: {Command}", (long)executed.Duration.TotalMilliseconds, command.CommandText);
    }
}
