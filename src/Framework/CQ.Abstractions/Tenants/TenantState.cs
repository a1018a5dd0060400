namespace CQ.Abstractions.Tenants;

/// <summary>Orchard's life of a tenant: it exists, is being set up, runs, or is closed.</summary>
public enum TenantState
{
    Uninitialized,
    Initializing,
    Running,
    Disabled,
}
