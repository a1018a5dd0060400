using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace CQ.Territory.Geography;

/// <summary>
/// Degrees to metres on a plane that touches the earth at a latitude: equirectangular with cos(latitude). Over a city the error of an area is far
/// under one in a thousand, which is what tiling is measured with.
/// </summary>
public sealed class LocalPlane(double latitude)
{
    private const double MetresPerDegree = 111_195;
    private readonly double _cosine = Math.Cos(latitude * Math.PI / 180);

    public static LocalPlane At(Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return new LocalPlane(envelope.Centre.Y);
    }

    public double X(double longitude) => longitude * _cosine * MetresPerDegree;

    public static double Y(double latitude) => latitude * MetresPerDegree;

    public Geometry ToMetres(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        return AffineTransformation.ScaleInstance(_cosine * MetresPerDegree, MetresPerDegree).Transform(geometry);
    }

    /// <summary>Square metres of an outline in degrees.</summary>
    public static double AreaOf(Geometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        return At(geometry.EnvelopeInternal).ToMetres(geometry).Area;
    }
}
