using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;

namespace CQ.Territory.Geography;

/// <summary>Where a name stands on its shape, in units of the drawing, and whether it fits there.</summary>
/// <param name="Fits">False: only the number is drawn, the list says the name.</param>
public sealed record MapLabel(double X, double Y, bool Fits)
{
    /// <summary>Width of a letter and height of a line, as the style sheet draws names.</summary>
    private const double Letter = 9.6;
    private const double Line = 22;

    /// <summary>Tries heights from the middle of the shape outwards and takes the first where all lines fit; else the middle.</summary>
    public static MapLabel Place(Geometry shape, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(lines);
        var middle = MaximumInscribedCircle.GetCenter(shape, 2).Coordinate;
        var box = shape.EnvelopeInternal;
        var need = lines.Max(l => l.Length) * Letter;
        for (var step = 0.0; step < box.Height; step += 6)
        {
            foreach (var y in new[] { middle.Y - step, middle.Y + step }.Distinct())
            {
                if (Room(shape, y, lines.Count) is { } room && room.Right - room.Left >= need)
                    return new MapLabel(Math.Round((room.Left + room.Right) / 2, 1), Math.Round(y, 1), true);
            }
        }

        return new MapLabel(Math.Round(middle.X, 1), Math.Round(middle.Y, 1), false);
    }

    // What all lines share of the widest chord at each one's top and bottom.
    private static (double Left, double Right)? Room(Geometry shape, double y, int lines)
    {
        var (left, right) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var edge = 0; edge <= lines; edge++)
        {
            if (Chord(shape, y + ((edge - (lines / 2.0)) * Line)) is not { } chord)
                return null;
            (left, right) = (Math.Max(left, chord.Left), Math.Min(right, chord.Right));
        }

        return right > left ? (left, right) : null;
    }

    private static (double Left, double Right)? Chord(Geometry shape, double y)
    {
        var box = shape.EnvelopeInternal;
        var across = shape.Factory.CreateLineString([new Coordinate(box.MinX - 1, y), new Coordinate(box.MaxX + 1, y)]);
        var cut = shape.Intersection(across);
        var widest = Enumerable.Range(0, cut.NumGeometries).Select(i => cut.GetGeometryN(i).EnvelopeInternal).Where(e => !e.IsNull).MaxBy(e => e.Width);
        return widest is null ? null : (widest.MinX, widest.MaxX);
    }
}
