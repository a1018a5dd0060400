namespace CQ.Publishing.Import.Html;

/// <summary>
/// What is done with which element. The list of what is written is closed: what stands on none of these gives its words alone, and what stands under
/// <see cref="Dropped"/> not even those.
/// </summary>
internal static class Elements
{
    public static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "object", "embed", "applet", "param", "frame", "frameset", "noframes", "noembed", "svg", "math", "canvas", "head", "title", "meta", "link",
        "base", "input", "button", "select", "option", "optgroup", "datalist", "textarea", "output", "progress", "meter", "dialog", "map", "area", "source", "track", "xmp", "plaintext", "listing",
        "portal", "slot", "bgsound", "isindex", "keygen", "marquee", "blink", "foreignobject", "menuitem", "command", "xml", "layer", "ilayer", "fencedframe",
    };

    /// <summary>Dropped without a word in the report: nobody misses them.</summary>
    public static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "style", "noscript", "head", "title", "meta", "link", "source", "track", "param", "option", "optgroup", "button", "svg", "template", "area",
    };

    /// <summary>Begin and end a paragraph.</summary>
    public static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "address", "center", "fieldset", "form", "legend", "details", "summary", "h1", "h2", "h3", "h4", "h5", "h6",
        "ul", "ol", "menu", "dir", "li", "dl", "dt", "dd", "blockquote", "pre", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption", "hgroup", "body",
        "iframe", "audio", "video",
    };

    public static int HeadingLevel(string name) => name is ['h' or 'H', >= '1' and <= '6'] ? name[1] - '0' : 0;
}
