using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CQ.Publishing.Import.Html;

/// <summary>Turns WordPress's shortcodes into HTML that means the same, and removes those that nothing here stands for. The HTML is not trusted any more than the rest.</summary>
internal sealed partial class Shortcodes(IHtmlTargets targets, HtmlNotes notes)
{
    // A text that nests more than this is no text.
    private const int Passes = 8;

    // Letters that make a name no word.
    private static readonly SearchValues<char> Technical = SearchValues.Create("_-0123456789");

    // Names that plugins gave to single codes without attributes; longer names show by their letters that they are none of a writer's words.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "gallery", "caption", "embed", "audio", "video", "playlist", "youtube", "vimeo", "dailymotion", "googlemaps", "map", "table", "wpforms", "ngg", "contact", "sitemap",
        "button", "columns", "column", "tabs", "tab", "row", "slider", "archives", "login", "calendar", "events", "newsletter", "download", "downloads", "pdf", "quote",
    };

    public string Expand(string html)
    {
        if (!html.Contains('[', StringComparison.Ordinal))
            return html;
        try
        {
            return ExpandAll(html);
        }
        catch (RegexMatchTimeoutException)
        {
            // Written to take for ever: its brackets stay as they are.
            notes.WasTooDeep = true;
            return html;
        }
    }

    private string ExpandAll(string html)
    {
        for (var pass = 0; pass < Passes && html.Contains("[/", StringComparison.Ordinal); pass++)
        {
            // Innermost pairs first.
            var next = Paired().Replace(html, m => Replace(m.Value, m.Groups["name"].Value, m.Groups["more"].Value, m.Groups["inner"].Value, isPair: true));
            if (next == html)
                break;
            html = next;
        }

        html = Single().Replace(html, m => Replace(m.Value, m.Groups["name"].Value, m.Groups["more"].Value, "", isPair: false));
        return html.Replace('\uE000', '[').Replace('\uE001', ']');
    }

    private string Replace(string whole, string name, string more, string inner, bool isPair)
    {
        if (whole.StartsWith("[[", StringComparison.Ordinal) && whole.EndsWith("]]", StringComparison.Ordinal))
            return "\uE000" + whole[2..^2].Replace('[', '\uE000').Replace(']', '\uE001') + "\uE001";
        var (before, after) = (whole.StartsWith("[[", StringComparison.Ordinal) ? "\uE000" : "", whole.EndsWith("]]", StringComparison.Ordinal) ? "\uE001" : "");
        return Meaning(name, more, inner, isPair) is { } meaning ? before + meaning + after : whole;
    }

    /// <summary>Null where these are somebody's words and no code.</summary>
    private string? Meaning(string name, string more, string inner, bool isPair)
    {
        var attributes = Attributes(more);
        switch (name.ToLowerInvariant())
        {
            case "caption" or "wp_caption":
                return Caption(inner, attributes.GetValueOrDefault("caption"));
            case "gallery":
                return Gallery(attributes);
            case "embed":
                return Link(inner.Trim().Length > 0 ? inner.Trim() : attributes.GetValueOrDefault("src"), null);
            case "audio":
                return Link(First(attributes, "src", "mp3", "ogg", "m4a", "wav") ?? inner.Trim(), "Écouter l’enregistrement");
            case "video":
                return Link(First(attributes, "src", "mp4", "m4v", "webm", "ogv", "flv") ?? inner.Trim(), "Voir la vidéo");
            case "youtube":
                return Link(First(attributes, "src", "url", "id") is { } id ? Youtube(id) : Youtube(inner.Trim().Length > 0 ? inner.Trim() : more.Trim(' ', '=')), "Voir la vidéo");
            default:
                if (!isPair && attributes.Count == 0 && !IsCode(name, more))
                    return null;
                notes.Shortcode(name.ToLowerInvariant());
                return inner;
        }
    }

    // « [sic] », « [1] », « [suite] » are somebody's words.
    private static bool IsCode(string name, string more) => Plain.Contains(name) || (more.Trim().Length == 0 && name.AsSpan().IndexOfAny(Technical) > 1);

    private static string Caption(string inner, string? caption)
    {
        // The picture, perhaps in a link, then the words.
        var picture = CaptionPicture().Match(inner);
        var words = caption is { Length: > 0 } ? WebUtility.HtmlEncode(caption) : inner[(picture.Index + picture.Length)..].Trim();
        return picture.Success ? $"<figure>{picture.Value}<figcaption>{words}</figcaption></figure>" : inner;
    }

    private string Gallery(Dictionary<string, string> attributes)
    {
        var ids = (First(attributes, "ids", "include") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var html = new StringBuilder();
        foreach (var (source, alt) in targets.Gallery(ids))
            html.Append("\n\n<figure><img src=\"").Append(WebUtility.HtmlEncode(source)).Append("\" alt=\"").Append(WebUtility.HtmlEncode(alt)).Append("\"></figure>\n\n");
        return html.ToString();
    }

    private static string Link(string? url, string? words) =>
        string.IsNullOrWhiteSpace(url) || url.Contains('<', StringComparison.Ordinal)
            ? ""
            : $"\n\n<p><a href=\"{WebUtility.HtmlEncode(WebUtility.HtmlDecode(url))}\">{WebUtility.HtmlEncode(words ?? WebUtility.HtmlDecode(url))}</a></p>\n\n";

    private static string Youtube(string id) => VideoId().IsMatch(id) ? "https://www.youtube.com/watch?v=" + id : id;

    private static string? First(Dictionary<string, string> attributes, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (attributes.TryGetValue(name, out var value) && value.Length > 0)
                return value;
        }

        return null;
    }

    private static Dictionary<string, string> Attributes(string more)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match m in Attribute().Matches(more.Replace('“', '"').Replace('”', '"').Replace('″', '"')))
            attributes[m.Groups[1].Value] = WebUtility.HtmlDecode(m.Groups[2].Success ? m.Groups[2].Value : m.Groups[3].Success ? m.Groups[3].Value : m.Groups[4].Value);
        return attributes;
    }

    [GeneratedRegex(@"\[?\[(?<name>[A-Za-z][\w-]{0,60})(?<more>(?:\s[^\[\]]{0,2000})?)\](?<inner>(?:(?!\[/?\k<name>[\s\]/])[\s\S]){0,200000}?)\[/\k<name>\]\]?", RegexOptions.None, 2000)]
    private static partial Regex Paired();

    [GeneratedRegex(@"\[?\[(?<name>[A-Za-z][\w-]{0,60})(?<more>(?:[\s=:][^\[\]]{0,2000})?)/?\]\]?", RegexOptions.None, 2000)]
    private static partial Regex Single();

    [GeneratedRegex("""([\w-]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s*(?:<p>\s*)?(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?", RegexOptions.IgnoreCase)]
    private static partial Regex CaptionPicture();

    [GeneratedRegex("^[A-Za-z0-9_-]{11}$")]
    private static partial Regex VideoId();
}
