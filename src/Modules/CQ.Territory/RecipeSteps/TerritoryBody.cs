namespace CQ.Territory.RecipeSteps;

/// <summary>Body of the <c>Territory</c> step, without its lists.</summary>
/// <param name="Boundaries">A GeoJSON FeatureCollection as text, usually <c>[file:text('…')]</c>; each feature has <c>slug</c> and may have <c>note</c>.</param>
/// <param name="From">First day of the councils and boundaries.</param>
internal sealed record TerritoryBody(SectorBody Sector, string From, string? Boundaries = null, string? ActReference = null, string? ActDate = null);

/// <summary>The sector of the tenant.</summary>
internal sealed record SectorBody(string Name, string City, string? Description = null);

/// <summary>An arrondissement.</summary>
internal sealed record BoroughBody(int Number, string Name);

/// <summary>A quartier and its council.</summary>
/// <param name="Borough">Number of its arrondissement.</param>
/// <param name="CouncilName">The quartier's name unless given.</param>
internal sealed record NeighbourhoodBody(
    string Slug,
    string Name,
    string? Description = null,
    int? Borough = null,
    string? CouncilName = null,
    int? Position = null,
    int? Colour = null,
    string? ContactEmail = null);
