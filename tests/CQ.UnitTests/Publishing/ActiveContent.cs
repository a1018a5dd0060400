using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CQ.UnitTests.Publishing;

/// <summary>Finds in a page whatever a browser would run, fetch from elsewhere or send: what rendered Markdown may never hold.</summary>
internal static class ActiveContent
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br", "strong", "em", "del", "ins", "mark", "sub", "sup", "a", "img",
        "figure", "figcaption", "table", "thead", "tbody", "tr", "th", "td",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "href", "src", "srcset", "sizes", "alt", "title", "width", "height", "loading", "decoding", "start", "class", "style",
    };

    /// <summary>Null when there is nothing.</summary>
    public static string? In(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<!DOCTYPE html><body>" + html);
        return document.All.Select(Fault).FirstOrDefault(f => f is not null);
    }

    private static string? Fault(IElement element)
    {
        if (element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !Allowed.Contains(element.LocalName))
            return $"<{element.LocalName}>";
        foreach (var attribute in element.Attributes)
        {
            if (!Attributes.Contains(attribute.Name))
                return $"<{element.LocalName} {attribute.Name}>";
            if (attribute.Name == "style" && attribute.Value is not ("text-align: left;" or "text-align: right;" or "text-align: center;"))
                return $"style {attribute.Value}";
            if (attribute.Name is "href" or "src" && !IsHarmless(attribute.Value, element.LocalName == "a"))
                return $"<{element.LocalName} {attribute.Name}={attribute.Value}>";
        }

        return null;
    }

    private static bool IsHarmless(string url, bool isLink)
    {
        var seen = string.Concat(url.Where(c => c is not ('\t' or '\n' or '\r'))).TrimStart([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        if (seen.StartsWith('#'))
            return true;
        if (seen.StartsWith('/'))
            return seen.Length == 1 || seen[1] is not ('/' or '\\');
        return isLink && new[] { "http://", "https://", "mailto:" }.Any(s => seen.StartsWith(s, StringComparison.OrdinalIgnoreCase));
    }
}
