using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace CQ.Territory.Geography;

/// <summary>Outlines of a day, ready to be asked about many points. One caller at a time.</summary>
public sealed class SectorArea
{
    private readonly List<(string Slug, IPreparedGeometry Outline, IPreparedGeometry Around)> _places = [];
    private readonly GeometryFactory _factory = new();
    private readonly LocalPlane _plane;

    /// <param name="outlines">In the order of the sector's list: on a shared edge the first has the point.</param>
    /// <param name="margin">Metres around that still count as near.</param>
    public SectorArea(IReadOnlyList<(string Slug, Geometry Outline)> outlines, double margin)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        var extent = new Envelope();
        foreach (var (_, outline) in outlines)
            extent.ExpandToInclude(outline.EnvelopeInternal);
        _plane = extent.IsNull ? new LocalPlane(0) : LocalPlane.At(extent);
        foreach (var (slug, outline) in outlines)
        {
            var metres = _plane.ToMetres(outline);
            _places.Add((slug, PreparedGeometryFactory.Prepare(metres), PreparedGeometryFactory.Prepare(metres.Buffer(margin))));
        }
    }

    public bool IsEmpty => _places.Count == 0;

    /// <summary>The quartier of a point; null outside the sector.</summary>
    public string? Find(double longitude, double latitude)
    {
        var point = Point(longitude, latitude);
        return _places.FirstOrDefault(p => p.Outline.Covers(point)).Slug;
    }

    public bool IsNear(double longitude, double latitude)
    {
        var point = Point(longitude, latitude);
        return _places.Any(p => p.Around.Covers(point));
    }

    private Point Point(double longitude, double latitude) => _factory.CreatePoint(new Coordinate(_plane.X(longitude), LocalPlane.Y(latitude)));
}
