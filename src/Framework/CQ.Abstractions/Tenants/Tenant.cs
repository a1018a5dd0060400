using System.Collections.Frozen;

namespace CQ.Abstractions.Tenants;

/// <summary>A sector on this installation, as the host knows it: an immutable snapshot, replaced when its version rises.</summary>
public sealed record Tenant(
    Guid Id,
    string Name,
    TenantState State,
    long Version,
    string TimeZone,
    string Culture,
    IReadOnlyList<TenantAddress> Addresses,
    FrozenSet<string> Features)
{
    public TenantAddress? Canonical => Addresses.FirstOrDefault(a => a.IsCanonical) ?? (Addresses.Count > 0 ? Addresses[0] : null);

    /// <summary>Short form of the id, for cookie names and cache tags.</summary>
    public string Key => Id.ToString("N")[^12..];
}
