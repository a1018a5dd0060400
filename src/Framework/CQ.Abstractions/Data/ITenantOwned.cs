namespace CQ.Abstractions.Data;

/// <summary>A row of one tenant. The context sets the tenant; nobody else does.</summary>
public interface ITenantOwned
{
    Guid TenantId { get; }
}
