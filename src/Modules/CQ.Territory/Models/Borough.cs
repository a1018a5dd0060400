using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>An arrondissement of the sector.</summary>
public sealed class Borough : TenantOwned, ITenantConfiguration
{
    public required Guid SectorId { get; init; }

    public required int Number { get; set; }

    public required string Name { get; set; }
}
