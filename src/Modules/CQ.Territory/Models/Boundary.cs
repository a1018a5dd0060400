using CQ.Abstractions.Data;

namespace CQ.Territory.Models;

/// <summary>An outline of a quartier, valid on some days, with the act that decided it (R104, L1, L2).</summary>
public sealed class Boundary : TenantOwned, IDated, ITenantConfiguration
{
    public required Guid NeighbourhoodId { get; init; }

    /// <summary>A GeoJSON geometry: Polygon or MultiPolygon, WGS84, longitude first.</summary>
    public required string GeoJson { get; set; }

    public required DateOnly From { get; init; }

    public DateOnly? Through { get; set; }

    public required string ActReference { get; set; }

    public DateOnly? ActDate { get; set; }

    /// <summary>E.g. that it is approximate; shown wherever it is drawn.</summary>
    public string Note { get; set; } = "";

    /// <summary>Square metres.</summary>
    public required double Area { get; set; }

    public required double West { get; set; }

    public required double South { get; set; }

    public required double East { get; set; }

    public required double North { get; set; }
}
