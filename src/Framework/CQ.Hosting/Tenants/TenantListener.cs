using System.Threading.Channels;
using CQ.Data.Tenancy;
using CQ.Hosting.Pages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CQ.Hosting.Tenants;

/// <summary>
/// Listens for what other nodes changed: refreshes the snapshot, drops the tenant's cached pages, wakes the worker. A node that lost the connection may
/// have missed signals, so it drops everything when it is back (#11501).
/// </summary>
internal sealed class TenantListener(
    NpgsqlDataSource source, TenantRegistry registry, DropPages pages, PageGenerations generations, WorkSignal work, ILogger<TenantListener> logger) : BackgroundService
{
    /// <summary>After this long without a signal the connection is asked whether it still lives: one that was cut without a word would be waited at for ever.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            // Whatever it was: a node that no longer listens would serve what others have changed.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(e, "Lost the connection for signals; trying again");
                await Task.Delay(TimeSpan.FromSeconds(2), stoppingToken);
            }
        }
    }

    private static async Task AskAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select 1", connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var changed = Channel.CreateUnbounded<string>();
        connection.Notification += (_, e) =>
        {
            if (e.Channel == TenantSignals.WorkChannel)
                work.Wake();
            else
                changed.Writer.TryWrite(e.Payload);
        };
        await using (var command = new NpgsqlCommand($"listen {TenantSignals.Channel}; listen {TenantSignals.WorkChannel}", connection))
            await command.ExecuteNonQueryAsync(ct);
        await registry.RefreshAsync(ct);
        await pages.AllAsync(ct);
        generations.IsTold = true;
        try
        {
            while (true)
            {
                if (!await connection.WaitAsync(Silence, ct))
                    await AskAsync(connection, ct);
                var (tenants, versionRose) = (new HashSet<Guid>(), false);
                while (changed.Reader.TryRead(out var payload))
                {
                    versionRose |= payload.StartsWith('!');
                    if (!Guid.TryParse(payload.TrimStart('!'), out var id))
                        continue;
                    tenants.Add(id);
                    generations.Changed(id);
                }

                if (versionRose)
                    await registry.RefreshAsync(ct);
                foreach (var id in tenants)
                    await pages.OfAsync(id, ct);
            }
        }
        finally
        {
            generations.IsTold = false;
        }
    }
}
