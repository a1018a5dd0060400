using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>The territory of a tenant: one or several boroughs of a city (R105). There is one per tenant.</summary>
public sealed class Sector : TenantOwned, IVersioned, ITenantConfiguration
{
    public required string Name { get; set; }

    public required string City { get; set; }

    /// <summary>Markdown.</summary>
    public string Description { get; set; } = "";

    public long Version { get; private set; }
}
