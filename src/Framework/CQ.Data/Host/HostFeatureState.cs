namespace CQ.Data.Host;

/// <summary>A feature that is enabled in a tenant.</summary>
public sealed class HostFeatureState
{
    public required Guid TenantId { get; init; }

    public required string FeatureId { get; init; }
}
