namespace CQ.Hosting.Setup;

/// <summary>An address in a tenants file; without host and prefix it is the catch-all.</summary>
internal sealed record TenantsFileAddress(string? Host = null, string? Prefix = null, bool Canonical = false);
