namespace CQ.Abstractions.Tenants;

/// <summary>
/// Memory shared by the requests of one tenant. An entry lives until the tenant's version rises (a role, a term, a setting, a feature
/// changed) or a few minutes have passed.
/// </summary>
public interface ITenantCache
{
    ValueTask<T> GetOrCreateAsync<T>(string key, Func<CancellationToken, Task<T>> create, CancellationToken ct = default);
}
