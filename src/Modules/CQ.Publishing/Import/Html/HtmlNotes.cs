namespace CQ.Publishing.Import.Html;

/// <summary>What a conversion left out, so that the report can say it.</summary>
public sealed class HtmlNotes
{
    /// <summary>Shortcodes that nothing stands for, by name.</summary>
    public SortedDictionary<string, int> Shortcodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Elements that were removed, by name: script, iframe, form.</summary>
    public SortedDictionary<string, int> Elements { get; } = new(StringComparer.Ordinal);

    /// <summary>Pictures that were not brought along.</summary>
    public List<string> MissingPictures { get; } = [];

    /// <summary>Links whose address no page may hold.</summary>
    public int BadLinks { get; set; }

    /// <summary>Nested deeper than anybody writes by hand: only the words of what lies deeper were kept.</summary>
    public bool WasTooDeep { get; set; }

    public void Shortcode(string name) => Shortcodes[name] = Shortcodes.GetValueOrDefault(name) + 1;

    public void Element(string name) => Elements[name] = Elements.GetValueOrDefault(name) + 1;
}
