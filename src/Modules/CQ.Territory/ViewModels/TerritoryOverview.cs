using CQ.Territory.Geography;
using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>The sector in the back office.</summary>
public sealed record TerritoryOverview(
    Sector? Sector, IReadOnlyList<Borough> Boroughs, IReadOnlyList<NeighbourhoodRow> Neighbourhoods, IReadOnlyList<TilingFault> Faults);
