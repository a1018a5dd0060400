using System.Collections.Concurrent;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Security;

/// <summary>
/// Cookie options are kept per tenant, because same-named cookies of <c>/</c> and <c>/prefix</c> are both sent and the wrong one would win (C.5).
/// </summary>
internal sealed class TenantCookieOptionsCache(ITenantAccessor tenant) : IOptionsMonitorCache<CookieAuthenticationOptions>
{
    private readonly ConcurrentDictionary<(Guid, string), CookieAuthenticationOptions> _options = new();

    public CookieAuthenticationOptions GetOrAdd(string? name, Func<CookieAuthenticationOptions> createOptions) =>
        _options.GetOrAdd(Key(name), _ => createOptions());

    public bool TryAdd(string? name, CookieAuthenticationOptions options) => _options.TryAdd(Key(name), options);

    /// <summary>Sweeps the name in every tenant: a reload token knows none.</summary>
    public bool TryRemove(string? name)
    {
        var removed = false;
        foreach (var key in _options.Keys.Where(k => k.Item2 == (name ?? "")))
            removed |= _options.TryRemove(key, out _);
        return removed;
    }

    public void Clear() => _options.Clear();

    private (Guid, string) Key(string? name) => (tenant.CurrentOrDefault?.Id ?? Guid.Empty, name ?? "");
}
