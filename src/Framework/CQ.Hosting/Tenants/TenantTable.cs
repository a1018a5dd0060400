using CQ.Abstractions.Tenants;

namespace CQ.Hosting.Tenants;

/// <summary>
/// Finds the tenant of an address in Orchard's order: host with port and prefix, host and prefix, host with port, host, prefix, wildcard host
/// (longest first), catch-all.
/// </summary>
internal sealed class TenantTable
{
    public static readonly TenantTable Empty = new([]);

    private readonly Dictionary<Guid, Tenant> _byId;
    private readonly Dictionary<(string Host, string Prefix), Tenant> _exact = [];
    private readonly List<(string Suffix, string Prefix, Tenant Tenant)> _wildcards = [];

    public TenantTable(IEnumerable<Tenant> tenants)
    {
        _byId = tenants.ToDictionary(t => t.Id);
        foreach (var (tenant, address) in _byId.Values.SelectMany(t => t.Addresses.Select(a => (t, a))))
        {
            var host = (address.Host ?? "").ToLowerInvariant();
            var prefix = (address.Prefix ?? "").ToLowerInvariant();
            if (host.StartsWith("*.", StringComparison.Ordinal))
                _wildcards.Add((host[1..], prefix, tenant));
            else
                _exact[(host, prefix)] = tenant;
        }

        _wildcards.Sort((a, b) => b.Suffix.Length.CompareTo(a.Suffix.Length));
    }

    public IReadOnlyCollection<Tenant> All => _byId.Values;

    public Tenant? Find(Guid id) => _byId.GetValueOrDefault(id);

    public TenantMatch? Match(string host, string path)
    {
        host = host.ToLowerInvariant();
        var colon = host.LastIndexOf(':');
        var bare = colon > host.LastIndexOf(']') ? host[..colon] : host;
        var segment = FirstSegment(path);

        return Exact(host, segment) ?? Exact(bare, segment) ?? Exact(host, "") ?? Exact(bare, "")
            ?? (segment.Length > 0 ? Exact("", segment) : null)
            ?? Wildcard(bare, segment)
            ?? Exact("", "");
    }

    private static string FirstSegment(string path)
    {
        var end = path.IndexOf('/', Math.Min(1, path.Length));
        return (end < 0 ? path : path[..end]).Trim('/').ToLowerInvariant();
    }

    private TenantMatch? Exact(string host, string prefix) =>
        _exact.TryGetValue((host, prefix), out var tenant) ? new TenantMatch(tenant, prefix) : null;

    private TenantMatch? Wildcard(string host, string segment)
    {
        foreach (var (suffix, prefix, tenant) in _wildcards)
        {
            if (host.EndsWith(suffix, StringComparison.Ordinal) && (prefix.Length == 0 || prefix == segment))
                return new TenantMatch(tenant, prefix);
        }

        return null;
    }
}
