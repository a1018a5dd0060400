namespace CQ.Abstractions.Tenants;

/// <summary>
/// Where a tenant answers. No host and no prefix is the catch-all; a host without port matches any port; <c>*.example</c> matches sub-domains.
/// </summary>
public sealed record TenantAddress(string? Host, string? Prefix, bool IsCanonical);
