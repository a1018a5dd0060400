using CQ.Abstractions.Data;

namespace CQ.Data.Settings;

/// <summary>A settings section of a tenant, as JSON.</summary>
public sealed class SiteSetting : TenantOwned, ITenantConfiguration, IVersioned
{
    public required string Name { get; init; }

    public required string Value { get; set; }

    public long Version { get; private set; }
}
