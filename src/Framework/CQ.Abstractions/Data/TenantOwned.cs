namespace CQ.Abstractions.Data;

/// <summary>Base of the entities of a tenant. The key is (TenantId, Id): every foreign key between owned tables is therefore composite.</summary>
public abstract class TenantOwned : ITenantOwned
{
    public Guid TenantId { get; private set; }

    /// <summary>Version 7 guid, given by the context when the entity is added unless set before.</summary>
    public Guid Id { get; init; }
}
