using CQ.Territory.Geography;
using CQ.Territory.Services;
using CQ.Territory.Services.Addresses;

namespace CQ.Territory.ViewModels;

/// <summary>"Which quartier is mine?" and its answer.</summary>
public sealed record MyNeighbourhoodPage(string Asked, bool HasBase, AddressAnswer? Answer, TerritoryMap Map)
{
    /// <summary>The council of the quartier that was found.</summary>
    public CouncilInfo? Council { get; init; }

    /// <summary>Who to write to.</summary>
    public string ContactEmail { get; init; } = "";

    public string NameOf(string slug) => Map.Shapes.FirstOrDefault(s => s.Slug == slug)?.Name ?? slug;
}
