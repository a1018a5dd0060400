namespace CQ.Abstractions.Tenants;

/// <summary>Opens a service scope inside a tenant, for work outside a request. One tenant, one scope.</summary>
public interface ITenantScopeFactory
{
    TenantScope Create(Tenant tenant);
}
