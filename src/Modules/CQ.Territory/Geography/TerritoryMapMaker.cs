using System.Globalization;
using NetTopologySuite.Geometries;

namespace CQ.Territory.Geography;

/// <summary>Draws the map from outlines; pure, so that it can be tested and cached.</summary>
public static class TerritoryMapMaker
{
    public static TerritoryMap Make(IReadOnlyList<MapTile> tiles)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        var outlines = tiles.Select(t => t.GeoJson is null ? null : GeoJsonReader.Read(t.GeoJson) is { Succeeded: true } read ? read.Value : null).ToList();
        var extent = new Envelope();
        foreach (var outline in outlines.OfType<Geometry>())
            extent.ExpandToInclude(outline.EnvelopeInternal);
        var projection = extent.IsNull ? null : new MapProjection(extent);
        var shapes = tiles.Zip(outlines, (tile, outline) => Shape(tile, outline, projection)).ToList();
        return new TerritoryMap(projection?.Width ?? 0, projection?.Height ?? 0, shapes) { Projection = projection };
    }

    private static MapShape Shape(MapTile tile, Geometry? outline, MapProjection? projection)
    {
        if (outline is null || projection is null)
            return new MapShape(tile.NeighbourhoodId, tile.Slug, tile.Name, tile.Colour, tile.Number, "", null, "", tile.Note);
        var drawn = projection.Project(outline);
        return new MapShape(
            tile.NeighbourhoodId, tile.Slug, tile.Name, tile.Colour, tile.Number, MapProjection.Path(drawn),
            MapLabel.Place(drawn, tile.Name), Frame(drawn.EnvelopeInternal), tile.Note);
    }

    private static string Frame(Envelope box)
    {
        const int margin = 6;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{box.MinX - margin:0.#} {box.MinY - margin:0.#} {box.Width + (2 * margin):0.#} {box.Height + (2 * margin):0.#}");
    }
}
