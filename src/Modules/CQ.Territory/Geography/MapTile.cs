namespace CQ.Territory.Geography;

/// <summary>What the map is made from: a quartier and its outline of the day, null when it has none yet.</summary>
public sealed record MapTile(Guid NeighbourhoodId, string Slug, string Name, int Colour, int Number, string? GeoJson, string Note);
