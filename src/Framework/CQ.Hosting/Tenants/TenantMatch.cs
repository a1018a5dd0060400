using CQ.Abstractions.Tenants;

namespace CQ.Hosting.Tenants;

/// <summary>A tenant found for a request, and the prefix by which it was found (empty when by host or as catch-all).</summary>
internal sealed record TenantMatch(Tenant Tenant, string Prefix);
