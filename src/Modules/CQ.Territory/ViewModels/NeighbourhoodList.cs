using CQ.Territory.Geography;

namespace CQ.Territory.ViewModels;

/// <summary>The map and the list of quartiers.</summary>
public sealed record NeighbourhoodList(string SectorName, TerritoryMap Map);
