using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data.Viewing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CQ.Data.Tenancy;

/// <summary>
/// The one connection of a scope. Whenever it is opened, one statement enters the tenant and the viewer's audiences and reads the tenant's version, outside any transaction (inside one, a rollback
/// would undo it); it then stays open until the scope ends, so this is one round trip a request (database-notes §1, variant b). What needs the version alone asks here and makes no context.
/// </summary>
public sealed class TenantConnection(NpgsqlDataSource source, ITenantAccessor tenant, IViewer viewer) : IDisposable, IAsyncDisposable
{
    private const string Statement =
        "select set_config('cq.tenant', $1, false), set_config('cq.audiences', $2, false), (select version from cq_host_tenant where id = $3)";

    private NpgsqlConnection? _connection;

    /// <summary>As the connection told when it was opened; zero before that.</summary>
    public long TenantVersion { get; private set; }

    public bool Opened { get; private set; }

    /// <summary>The viewer's audiences as the connection knows them.</summary>
    public string Audiences { get; internal set; } = "";

    /// <summary>What is read meanwhile may be rolled back.</summary>
    public bool IsInTransaction => Context?.Database.CurrentTransaction is not null;

    internal CqDbContext? Context { get; set; }

    internal NpgsqlConnection Connection => _connection ??= source.CreateConnection();

    public async ValueTask OpenAsync(CancellationToken ct)
    {
        if (Opened)
            return;
        await Connection.OpenAsync(ct);
        try
        {
            await EnterAsync(ct);
        }
        catch
        {
            // Nobody works on a connection that has not entered its tenant.
            await Connection.CloseAsync();
            throw;
        }
    }

    public void Dispose() => _connection?.Dispose();

    public ValueTask DisposeAsync() => _connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal async Task EnterAsync(CancellationToken ct)
    {
        var (id, audiences) = ((tenant.CurrentOrDefault ?? throw new NoTenantException()).Id, AudienceSetting.Format(viewer.Audiences));
        await using var command = Connection.CreateCommand();
        command.CommandText = Statement;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id.ToString() });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = audiences });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        TenantVersion = await reader.IsDBNullAsync(2, ct) ? 0 : reader.GetInt64(2);
        (Opened, Audiences) = (true, audiences);
    }
}
