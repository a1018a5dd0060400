namespace CQ.Abstractions.Tenants;

/// <summary>
/// Memory shared by the requests of one tenant. An entry lives until the tenant's version rises (a role, a term, a setting, a feature
/// changed) or a few minutes have passed.
/// </summary>
public interface ITenantCache
{
    ValueTask<T> GetOrCreateAsync<T>(string key, Func<CancellationToken, Task<T>> create, CancellationToken ct = default);

    /// <summary>
    /// Until anything at all of the tenant changes, and for seconds at most: for what many pages show. Kept apart for each language and each set of audiences, so that nobody is given what others
    /// may read; the key names whatever else the answer depends on.
    /// </summary>
    ValueTask<T> UntilChangeAsync<T>(string key, Func<CancellationToken, Task<T>> create, CancellationToken ct = default);
}
