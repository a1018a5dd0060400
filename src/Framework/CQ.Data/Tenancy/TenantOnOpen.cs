using System.Data.Common;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data.Viewing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CQ.Data.Tenancy;

/// <summary>
/// Runs one statement whenever the scope's connection is opened, outside any transaction (inside one, a rollback would undo it): it enters the
/// tenant and the viewer's audiences, and reads the tenant's version. The connection then stays open until the scope ends, so this is one
/// round trip a request (database-notes §1, variant b).
/// </summary>
public sealed class TenantOnOpen(ITenantAccessor tenant, IViewer viewer, ConnectionState state) : DbConnectionInterceptor
{
    private const string Statement =
        "select set_config('cq.tenant', $1, false), set_config('cq.audiences', $2, false), (select version from cq_host_tenant where id = $3)";

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            await reader.ReadAsync(cancellationToken);
            state.TenantVersion = await reader.IsDBNullAsync(2, cancellationToken) ? 0 : reader.GetInt64(2);
        }

        state.Opened = true;
        // Counted once more than EF closes it: the connection stays with the scope.
        if (eventData.Context is { } context)
            await context.Database.OpenConnectionAsync(cancellationToken);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        throw new NotSupportedException("Database work is asynchronous.");

    private NpgsqlCommand Command(DbConnection connection)
    {
        var id = (tenant.CurrentOrDefault ?? throw new NoTenantException()).Id;
        var command = ((NpgsqlConnection)connection).CreateCommand();
        command.CommandText = Statement;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id.ToString() });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = AudienceSetting.Format(viewer.Audiences) });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        return command;
    }
}
