namespace CQ.Territory.Geography;

/// <summary>A quartier as it is drawn. Coordinates are units of the drawing.</summary>
/// <param name="Number">The number that stands in its place where the name does not fit, and in the list beside.</param>
/// <param name="ViewBox">The frame of this quartier alone, for its own page.</param>
public sealed record MapShape(
    Guid NeighbourhoodId, string Slug, string Name, int Colour, int Number, string Path, MapLabel? Label, string ViewBox, string Note)
{
    private const int Patterns = 7;

    public bool HasOutline => Path.Length > 0;

    /// <summary>Id of the pattern that tells it from its neighbours besides the tint (A4).</summary>
    public int Pattern => ((Colour - 1) % Patterns) + 1;

    public IReadOnlyList<string> Lines => LinesOf(Name);

    /// <summary>A name in lines that fit: broken at dashes and slashes, where such names have their joints.</summary>
    public static IReadOnlyList<string> LinesOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < name.Length - 1; i++)
        {
            if (name[i] is not ('–' or '/'))
                continue;
            lines.Add(name[start..(i + 1)].Trim());
            start = i + 1;
        }

        lines.Add(name[start..].Trim());
        return lines;
    }
}
