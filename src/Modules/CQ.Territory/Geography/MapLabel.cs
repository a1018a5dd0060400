using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;

namespace CQ.Territory.Geography;

/// <summary>Where a name stands on its shape, in units of the drawing, and whether it fits there.</summary>
/// <param name="Lines">The name as it is broken; put together, they are the name.</param>
/// <param name="Fits">False: only the number is drawn, the list says the name.</param>
public sealed record MapLabel(double X, double Y, IReadOnlyList<string> Lines, bool Fits)
{
    /// <summary>Width of a letter and height of a line, as the style sheet draws names.</summary>
    private const double Letter = 9.6;
    private const double Line = 22;

    /// <summary>
    /// Breaks the name as little as it must and goes as little from the middle of the shape as it must for all lines to fit; else stays in the middle.
    /// </summary>
    public static MapLabel Place(Geometry shape, string name)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var middle = MaximumInscribedCircle.GetCenter(shape, 2).Coordinate;
        var atJoints = MapName.AtJoints(name);
        foreach (var lines in new[] { atJoints, MapName.AtSpaces(atJoints) })
        {
            if (Find(shape, middle.Y, lines) is { } found)
                return new MapLabel(Math.Round(found.X, 1), Math.Round(found.Y, 1), lines, true);
        }

        return new MapLabel(Math.Round(middle.X, 1), Math.Round(middle.Y, 1), atJoints, false);
    }

    private static (double X, double Y)? Find(Geometry shape, double middle, IReadOnlyList<string> lines)
    {
        var need = lines.Max(l => l.Trim().Length) * Letter;
        for (var step = 0.0; step < shape.EnvelopeInternal.Height; step += 6)
        {
            foreach (var y in new[] { middle - step, middle + step })
            {
                if (Room(shape, y, lines.Count) is { } room && room.Right - room.Left >= need)
                    return ((room.Left + room.Right) / 2, y);
            }
        }

        return null;
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
