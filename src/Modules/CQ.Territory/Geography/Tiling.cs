using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace CQ.Territory.Geography;

/// <summary>
/// Whether quartiers cover the sector once and only once (L1). Faults under one in a thousand are drawing noise and pass. It warns and does not
/// refuse: a city changes its quartiers one after the other.
/// </summary>
public static class Tiling
{
    private const double Tolerance = 0.001;

    /// <param name="tiles">Outlines in degrees with their names, valid on one day.</param>
    /// <param name="before">What the quartiers covered the day before, to notice ground that was lost; null when nothing is to be compared.</param>
    public static IReadOnlyList<TilingFault> Check(IReadOnlyList<(string Name, Geometry Outline)> tiles, IReadOnlyList<Geometry>? before = null)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        if (tiles.Count == 0)
            return [];
        var envelope = new Envelope();
        foreach (var (_, outline) in tiles)
            envelope.ExpandToInclude(outline.EnvelopeInternal);
        var plane = LocalPlane.At(envelope);
        var metres = tiles.Select(t => (t.Name, Outline: plane.ToMetres(t.Outline))).ToList();
        var whole = Union(metres.Select(t => t.Outline));
        var faults = new List<TilingFault>();
        faults.AddRange(Overlaps(metres));
        faults.AddRange(Gaps(metres, whole));
        if (before is { Count: > 0 })
            faults.AddRange(Losses(whole, Union(before.Select(plane.ToMetres))));
        return faults;
    }

    private static IEnumerable<TilingFault> Overlaps(List<(string Name, Geometry Outline)> tiles)
    {
        for (var i = 0; i < tiles.Count; i++)
        {
            for (var j = i + 1; j < tiles.Count; j++)
            {
                if (!tiles[i].Outline.EnvelopeInternal.Intersects(tiles[j].Outline.EnvelopeInternal))
                    continue;
                var shared = Overlay(tiles[i].Outline, tiles[j].Outline, SpatialFunction.Intersection).Area;
                var smaller = Math.Min(tiles[i].Outline.Area, tiles[j].Outline.Area);
                if (shared > smaller * Tolerance)
                    yield return new TilingFault(TilingFaultKind.Overlap, [tiles[i].Name, tiles[j].Name], shared, Share(shared, smaller));
            }
        }
    }

    private static IEnumerable<TilingFault> Gaps(List<(string Name, Geometry Outline)> tiles, Geometry whole)
    {
        foreach (var hole in Polygons(whole).SelectMany(p => p.Holes).Select(h => h.Factory.CreatePolygon(h)))
        {
            if (hole.Area <= whole.Area * Tolerance)
                continue;
            var around = tiles.Where(t => t.Outline.Distance(hole) < 1).Select(t => t.Name).ToList();
            // A hole inside one quartier (a park of the State, say) lies in that quartier's own outline and is meant.
            if (around.Count > 1)
                yield return new TilingFault(TilingFaultKind.Gap, around, hole.Area, Share(hole.Area, whole.Area));
        }
    }

    private static IEnumerable<TilingFault> Losses(Geometry whole, Geometry before)
    {
        var lost = Overlay(before, whole, SpatialFunction.Difference).Area;
        if (lost > before.Area * Tolerance)
            yield return new TilingFault(TilingFaultKind.Loss, [], lost, Share(lost, before.Area));
    }

    private static IEnumerable<Polygon> Polygons(Geometry geometry) =>
        Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>();

    private static Geometry Union(IEnumerable<Geometry> outlines) =>
        outlines.Aggregate((a, b) => Overlay(a, b, SpatialFunction.Union));

    // The robust overlay snaps where two hand-drawn lines nearly coincide, instead of throwing.
    private static Geometry Overlay(Geometry a, Geometry b, SpatialFunction function) => OverlayNGRobust.Overlay(a, b, function);

    private static int Share(double part, double whole) => (int)Math.Round(part / whole * 10_000);
}
