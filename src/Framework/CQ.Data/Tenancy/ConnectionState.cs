namespace CQ.Data.Tenancy;

/// <summary>What the first statement of this scope's connection told: the tenant's version now. Zero until a connection was opened.</summary>
public sealed class ConnectionState
{
    public long TenantVersion { get; set; }

    public bool Opened { get; set; }
}
