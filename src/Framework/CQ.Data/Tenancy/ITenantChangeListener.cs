namespace CQ.Data.Tenancy;

/// <summary>Told of each change that this node has committed, before whoever made it is answered; what other nodes commit comes by <see cref="TenantSignals"/>.</summary>
public interface ITenantChangeListener
{
    void Changed(Guid tenantId);
}
