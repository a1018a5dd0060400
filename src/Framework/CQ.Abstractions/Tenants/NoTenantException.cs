namespace CQ.Abstractions.Tenants;

/// <summary>Tenant-owned data or services were asked for outside a tenant.</summary>
public sealed class NoTenantException() : InvalidOperationException("No tenant has been entered.");
