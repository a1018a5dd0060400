using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Simplify;

namespace CQ.Territory.Geography;

/// <summary>
/// From degrees to the units of a drawing: equirectangular with cos(latitude), north up, fitted into a width with a margin. A map of a city needs
/// no more, and both axes keep the same scale.
/// </summary>
public sealed class MapProjection
{
    private readonly LocalPlane _plane;
    private readonly double _scale;
    private readonly double _left;
    private readonly double _top;
    private readonly double _margin;

    public MapProjection(Envelope extent, double width = 700, double margin = 8)
    {
        ArgumentNullException.ThrowIfNull(extent);
        _plane = LocalPlane.At(extent);
        _margin = margin;
        _left = _plane.X(extent.MinX);
        _top = LocalPlane.Y(extent.MaxY);
        var metresWide = Math.Max(1, _plane.X(extent.MaxX) - _left);
        var metresHigh = Math.Max(1, _top - LocalPlane.Y(extent.MinY));
        _scale = (width - (2 * margin)) / metresWide;
        Width = width;
        Height = Math.Round((metresHigh * _scale) + (2 * margin));
    }

    public double Width { get; }

    public double Height { get; }

    public double X(double longitude) => Math.Round(((_plane.X(longitude) - _left) * _scale) + _margin, 1);

    public double Y(double latitude) => Math.Round(((_top - LocalPlane.Y(latitude)) * _scale) + _margin, 1);

    /// <summary>The outline in units of the drawing, without vertices that nobody can see.</summary>
    public Geometry Project(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        var drawn = geometry.Copy();
        drawn.Apply(new Filter(this));
        drawn.GeometryChanged();
        return TopologyPreservingSimplifier.Simplify(drawn, 0.6);
    }

    /// <summary>The data of an SVG path: one closed sub-path per ring, drawn with the even-odd or nonzero rule alike.</summary>
    public static string Path(Geometry drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        var path = new StringBuilder();
        foreach (var polygon in PolygonExtracter.GetPolygons(drawn).Cast<Polygon>())
        {
            Ring(path, polygon.ExteriorRing);
            foreach (var hole in polygon.InteriorRings)
                Ring(path, hole);
        }

        return path.ToString();
    }

    private static void Ring(StringBuilder path, LineString ring)
    {
        for (var i = 0; i < ring.NumPoints - 1; i++)
        {
            var point = ring.GetCoordinateN(i);
            path.Append(i == 0 ? 'M' : 'L')
                .Append(point.X.ToString("0.#", CultureInfo.InvariantCulture))
                .Append(' ')
                .Append(point.Y.ToString("0.#", CultureInfo.InvariantCulture));
        }

        path.Append('Z');
    }

    private sealed class Filter(MapProjection projection) : ICoordinateFilter
    {
        void ICoordinateFilter.Filter(Coordinate coord) => (coord.X, coord.Y) = (projection.X(coord.X), projection.Y(coord.Y));
    }
}
