using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CQ.Data.Tenancy;

/// <summary>Enters the tenant whenever the context opens the scope's connection, and keeps it open for the scope.</summary>
public sealed class TenantOnOpen(TenantConnection connection) : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(DbConnection opened, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await connection.EnterAsync(cancellationToken);
        // Counted once more than EF closes it: the connection stays with the scope.
        if (eventData.Context is { } context)
            await context.Database.OpenConnectionAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        throw new NotSupportedException("Database work is asynchronous.");
}
