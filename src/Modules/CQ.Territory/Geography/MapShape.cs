namespace CQ.Territory.Geography;

/// <summary>A quartier as it is drawn. Coordinates are units of the drawing.</summary>
/// <param name="Number">The number that stands in its place on small screens and in the list beside.</param>
/// <param name="LabelX">A point inside the outline, as far from its edge as the name needs.</param>
/// <param name="ViewBox">The frame of this quartier alone, for its own page.</param>
public sealed record MapShape(
    Guid NeighbourhoodId, string Slug, string Name, int Colour, int Number, string Path, double LabelX, double LabelY, string ViewBox, string Note)
{
    private const int Patterns = 7;

    /// <summary>Id of the pattern that tells it from its neighbours besides the tint (A4).</summary>
    public int Pattern => ((Colour - 1) % Patterns) + 1;

    public bool HasOutline => Path.Length > 0;

    /// <summary>The name in lines that fit: broken at dashes and slashes, where such names have their joints.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            var lines = new List<string>();
            foreach (var part in Name.Split('–', '/'))
            {
                if (lines.Count > 0)
                    lines[^1] += Name.Contains('–', StringComparison.Ordinal) ? "–" : "/";
                lines.Add(part);
            }

            return lines;
        }
    }
}
