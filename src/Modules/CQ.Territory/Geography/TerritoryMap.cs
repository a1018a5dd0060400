namespace CQ.Territory.Geography;

/// <summary>The sector's map, ready to be drawn by the partial <c>_Map</c>: everywhere the same, by whom it is asked for only the links differ.</summary>
public sealed record TerritoryMap(double Width, double Height, IReadOnlyList<MapShape> Shapes)
{
    /// <summary>Where the partial lies, for other modules' views.</summary>
    public const string Partial = "~/Areas/CQ.Territory/Views/Shared/_Map.cshtml";

    /// <summary>Slug of the quartier that is shown as the current one.</summary>
    public string? Highlight { get; init; }

    /// <summary>Address of a quartier, <c>{0}</c> standing for its slug; begins with <c>~/</c>.</summary>
    public string Link { get; init; } = "~/quartiers/{0}";

    /// <summary>A few words after a quartier's name in the list and the tooltip, by slug: "3 projets".</summary>
    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>();

    /// <summary>The list beside the drawing; without it the page must have one of its own (A7).</summary>
    public bool WithList { get; init; } = true;

    public bool IsEmpty => Shapes.All(s => !s.HasOutline);

    public string Address(string slug) => Link.Replace("{0}", slug, StringComparison.Ordinal);
}
