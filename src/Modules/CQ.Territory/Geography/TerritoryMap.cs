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

    /// <summary>The list under the drawing; without it the page has one of its own (A7), e.g. by the partial <c>_MapList</c>.</summary>
    public bool WithList { get; init; } = true;

    /// <summary>From degrees to the drawing; null while there is no outline.</summary>
    public MapProjection? Projection { get; init; }

    /// <summary>A place that is shown with a pin.</summary>
    public MapMark? Mark { get; init; }

    /// <summary>What the outlines' notes say, once: that they are approximate.</summary>
    public string Note => Shapes.Select(s => s.Note).FirstOrDefault(n => n.Length > 0) ?? "";

    public bool IsEmpty => Shapes.All(s => !s.HasOutline);

    /// <summary>The name with its note.</summary>
    public string NameOf(MapShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return Notes.TryGetValue(shape.Slug, out var note) ? $"{shape.Name}, {note}" : shape.Name;
    }

    /// <summary>Where a place is in the drawing; null outside its frame.</summary>
    public MapMark? At(double longitude, double latitude)
    {
        if (Projection is null)
            return null;
        var mark = new MapMark(Projection.X(longitude), Projection.Y(latitude));
        return mark.X >= 0 && mark.X <= Width && mark.Y >= 0 && mark.Y <= Height ? mark : null;
    }

    public string Address(string slug) => Link.Replace("{0}", slug, StringComparison.Ordinal);
}
