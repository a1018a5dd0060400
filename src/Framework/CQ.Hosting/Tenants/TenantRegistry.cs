using System.Collections.Frozen;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;
using CQ.Data.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Tenants;

/// <summary>
/// Snapshot of all tenants in memory, replaced as a whole. It is refreshed when another node signals, and when a scope's first statement tells a higher
/// version than the snapshot holds.
/// </summary>
internal sealed class TenantRegistry(IServiceScopeFactory scopes, IModuleCatalog modules)
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile TenantTable _table = TenantTable.Empty;

    public IReadOnlyCollection<Tenant> All => _table.All;

    public Tenant? Find(Guid id) => _table.Find(id);

    public TenantMatch? Match(string host, string path) => _table.Match(host, path);

    public async Task<Tenant?> RefreshAsync(Guid id, CancellationToken ct)
    {
        await RefreshAsync(ct);
        return Find(id);
    }

    public async Task RefreshAsync(CancellationToken ct)
    {
        await _loading.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
            var tenants = await db.Set<HostTenant>().AsNoTracking().ToListAsync(ct);
            var addresses = (await db.Set<HostTenantAddress>().AsNoTracking().ToListAsync(ct)).ToLookup(a => a.TenantId);
            var features = (await db.Set<HostFeatureState>().AsNoTracking().ToListAsync(ct)).ToLookup(f => f.TenantId, f => f.FeatureId);
            _table = new TenantTable(tenants.Select(t => Snapshot(t, addresses[t.Id], features[t.Id])));
        }
        finally
        {
            _loading.Release();
        }
    }

    private Tenant Snapshot(HostTenant row, IEnumerable<HostTenantAddress> addresses, IEnumerable<string> features)
    {
        // What was uninstalled since is left out; what is always on needs no row.
        var always = modules.Features.Values.Where(f => f.IsAlwaysEnabled).Select(f => f.Id);
        return new Tenant(
            row.Id,
            row.Name,
            row.State,
            row.Version,
            row.TimeZone,
            row.Culture,
            [.. addresses.OrderByDescending(a => a.IsCanonical).Select(a => new TenantAddress(Null(a.Host), Null(a.Prefix), a.IsCanonical))],
            features.Where(modules.Features.ContainsKey).Union(always).ToFrozenSet(StringComparer.Ordinal));
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
