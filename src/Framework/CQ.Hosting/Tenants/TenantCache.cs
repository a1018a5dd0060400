using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CQ.Hosting.Tenants;

/// <summary>
/// The version in the key is the one the database told this scope, so a node never serves what another has changed since. What is written within a
/// transaction is not cached: it may be rolled back.
/// </summary>
internal sealed class TenantCache(IMemoryCache memory, ITenantAccessor tenant, CqDbContext db, ConnectionState connection) : ITenantCache
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public async ValueTask<T> GetOrCreateAsync<T>(string key, Func<CancellationToken, Task<T>> create, CancellationToken ct = default)
    {
        if (!connection.Opened)
            await db.Database.OpenConnectionAsync(ct);
        if (db.Database.CurrentTransaction is not null)
            return await create(ct);
        var full = (tenant.Current.Id, connection.TenantVersion, key);
        if (memory.TryGetValue(full, out T? found))
            return found!;
        var made = await create(ct);
        return memory.Set(full, made, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Lifetime, Size = 1 });
    }
}
