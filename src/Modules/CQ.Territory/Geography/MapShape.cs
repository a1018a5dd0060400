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
}
