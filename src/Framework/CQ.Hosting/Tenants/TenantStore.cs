using System.Text.RegularExpressions;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Data.Host;
using CQ.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CQ.Hosting.Tenants;

internal sealed partial class TenantStore(
    HostDbContext host, CqDbContext inside, TenantRegistry registry, ReservedWords reserved, TimeProvider time) : ITenantStore
{
    // Within a burst the host's row is already locked by it: another connection would wait for it for ever.
    private DbContext Db => inside.Database.CurrentTransaction is null ? host : inside;


    public async Task<IReadOnlyList<Tenant>> ListAsync(CancellationToken ct = default)
    {
        await registry.RefreshAsync(ct);
        return [.. registry.All.OrderBy(t => t.Name, StringComparer.Ordinal)];
    }

    public async Task<Tenant?> FindAsync(string name, CancellationToken ct = default) =>
        (await ListAsync(ct)).FirstOrDefault(t => t.Name == name);

    public async Task<Tenant> GetAsync(Guid id, CancellationToken ct = default) =>
        await registry.RefreshAsync(id, ct) ?? throw new InvalidOperationException($"There is no tenant {id}.");

    public async Task<Tenant> CreateAsync(NewTenant tenant, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        Check(tenant);
        var row = new HostTenant
        {
            Id = Guid.CreateVersion7(),
            Name = tenant.Name,
            State = TenantState.Uninitialized,
            Version = 1,
            TimeZone = tenant.TimeZone,
            Culture = tenant.Culture,
            CreatedAt = time.GetUtcNow(),
        };
        host.Add(row);
        host.AddRange(tenant.Addresses.Select(a => new HostTenantAddress
        {
            Id = Guid.CreateVersion7(),
            TenantId = row.Id,
            Host = a.Host?.ToLowerInvariant() ?? "",
            Prefix = a.Prefix?.ToLowerInvariant() ?? "",
            IsCanonical = a.IsCanonical,
        }));
        try
        {
            await host.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: "23505" } clash)
        {
            throw new TenantRefusedException(
                clash.ConstraintName == "ux_cq_host_tenant_name"
                    ? $"A tenant named '{tenant.Name}' exists already."
                    : "One of these addresses belongs to another tenant.");
        }

        await TenantSignals.RaiseVersionAsync(host, row.Id, ct);
        return await GetAsync(row.Id, ct);
    }

    public Task SetStateAsync(Guid id, TenantState state, CancellationToken ct = default) =>
        ChangeAsync(id, t => t.State = state, ct);

    public Task SetTimeAndLanguageAsync(Guid id, string timeZone, string culture, CancellationToken ct = default)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            throw new TenantRefusedException($"'{timeZone}' is not a time zone.");
        return ChangeAsync(id, t => (t.TimeZone, t.Culture) = (timeZone, culture), ct);
    }

    public async Task SetFeaturesAsync(Guid id, IReadOnlyCollection<string> features, CancellationToken ct = default)
    {
        if (inside.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("Features are switched outside a burst, because what they install must see them.");
        await using var transaction = await host.Database.BeginTransactionAsync(ct);
        var rows = await host.Set<HostFeatureState>().Where(f => f.TenantId == id).ToListAsync(ct);
        host.RemoveRange(rows.Where(r => !features.Contains(r.FeatureId)));
        host.AddRange(features.Except(rows.Select(r => r.FeatureId)).Select(f => new HostFeatureState { TenantId = id, FeatureId = f }));
        await host.SaveChangesAsync(ct);
        await TenantSignals.RaiseVersionAsync(host, id, ct);
        await transaction.CommitAsync(ct);
        host.ChangeTracker.Clear();
        await registry.RefreshAsync(ct);
    }

    public async Task BumpVersionAsync(Guid id, CancellationToken ct = default)
    {
        await TenantSignals.RaiseVersionAsync(Db, id, ct);
        await registry.RefreshAsync(ct);
    }

    private async Task ChangeAsync(Guid id, Action<HostTenant> change, CancellationToken ct)
    {
        var db = Db;
        var row = await db.Set<HostTenant>().SingleAsync(t => t.Id == id, ct);
        change(row);
        await db.SaveChangesAsync(ct);
        db.Entry(row).State = EntityState.Detached;
        await BumpVersionAsync(id, ct);
    }

    private void Check(NewTenant tenant)
    {
        if (!Name().IsMatch(tenant.Name))
            throw new TenantRefusedException("A tenant's name is made of lower-case letters, digits and hyphens, 2 to 60 of them, and begins with a letter.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(tenant.TimeZone, out _))
            throw new TenantRefusedException($"'{tenant.TimeZone}' is not a time zone.");
        if (tenant.Addresses.Count == 0)
            throw new TenantRefusedException("A tenant needs an address.");
        foreach (var address in tenant.Addresses)
        {
            if (address.Host is { Length: > 0 } host && !HostName().IsMatch(host.ToLowerInvariant()))
                throw new TenantRefusedException($"'{host}' is not a host name.");
            if (address.Prefix is not { Length: > 0 } prefix)
                continue;
            if (!Name().IsMatch(prefix.ToLowerInvariant()))
                throw new TenantRefusedException($"'{prefix}' cannot be a prefix: lower-case letters, digits and hyphens.");
            if (reserved.Contains(prefix))
                throw new TenantRefusedException($"'{prefix}' is the beginning of an address of the site itself and cannot be a prefix.");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,59}$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(\*\.)?[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:\d{1,5})?$")]
    private static partial Regex HostName();
}
