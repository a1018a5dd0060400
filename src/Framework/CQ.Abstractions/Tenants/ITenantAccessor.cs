namespace CQ.Abstractions.Tenants;

/// <summary>The tenant of the current request or job. Singletons may use it at call time only.</summary>
public interface ITenantAccessor
{
    /// <exception cref="NoTenantException">Outside a tenant: a silent default would be a leak.</exception>
    Tenant Current { get; }

    Tenant? CurrentOrDefault { get; }

    IDisposable Enter(Tenant tenant);
}
