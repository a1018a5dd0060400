using System.Globalization;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data.Tenancy;
using CQ.Hosting.Pages;
using Microsoft.Extensions.Caching.Memory;

namespace CQ.Hosting.Tenants;

/// <summary>
/// The version in the key is the one the database told this scope, so a node never serves what another has changed since. What is written within a
/// transaction is not cached: it may be rolled back.
/// </summary>
internal sealed class TenantCache(IMemoryCache memory, ITenantAccessor tenant, TenantConnection connection, IViewer viewer, PageGenerations generations) : ITenantCache
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public async ValueTask<T> GetOrCreateAsync<T>(string key, Func<CancellationToken, Task<T>> create, CancellationToken ct = default)
    {
        await connection.OpenAsync(ct);
        return await FindOrMakeAsync((tenant.Current.Id, connection.TenantVersion, key), Lifetime, create, ct);
    }

    public async ValueTask<T> UntilChangeAsync<T>(string key, Func<CancellationToken, Task<T>> create, CancellationToken ct = default)
    {
        await connection.OpenAsync(ct);
        // Asked before it is made: what changes meanwhile leaves it behind.
        return generations.ChangesOf(tenant.Current.Id) is { } changes
            ? await FindOrMakeAsync(
                (tenant.Current.Id, connection.TenantVersion, changes, string.Join(',', viewer.Audiences.Order()), CultureInfo.CurrentUICulture.Name, key), PageGenerations.Lifetime, create, ct)
            : await create(ct);
    }

    private async ValueTask<T> FindOrMakeAsync<T>(object key, TimeSpan lifetime, Func<CancellationToken, Task<T>> create, CancellationToken ct)
    {
        if (connection.IsInTransaction)
            return await create(ct);
        if (memory.TryGetValue(key, out T? found))
            return found!;
        var made = await create(ct);
        return memory.Set(key, made, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime, Size = 1 });
    }
}
