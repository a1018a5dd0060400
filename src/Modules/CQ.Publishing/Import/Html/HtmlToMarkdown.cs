using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CQ.Publishing.Import.Html;

/// <summary>
/// Turns the HTML of an old site into Markdown by walking its tree with a closed list of what is written (D12). What comes out holds no HTML, and no address but
/// those of the web, of mail and of this site.
/// </summary>
public sealed partial class HtmlToMarkdown(IHtmlTargets targets)
{
    /// <summary>Characters of HTML that are converted; an item is longer only by mistake or malice.</summary>
    public const int MaximumLength = 2_000_000;

    private const int MaximumTags = 60_000;
    private const int Deepest = 300;

    // A parser's work grows with the square of what is open at once: a text of nothing but openings is not parsed.
    private const int MaximumOpen = 1_000;

    private static readonly HtmlParserOptions Options = new() { IsScripting = false };

    public ConvertedText Convert(string? html)
    {
        var notes = new HtmlNotes();
        if (string.IsNullOrWhiteSpace(html))
            return new ConvertedText("", notes);
        html = new Shortcodes(targets, notes).Expand(Private().Replace(html, ""));
        var isBlocks = html.Contains("<!-- wp:", StringComparison.Ordinal);
        if (html.Length > MaximumLength || html.AsSpan().Count('<') > MaximumTags || IsNeverClosed(html))
        {
            notes.WasTooDeep = true;
            html = Tag().Replace(html[..Math.Min(html.Length, MaximumLength)], " ").Replace('<', ' ');
        }

        using var document = new HtmlParser(Options).ParseDocument("<!DOCTYPE html><html><head></head><body>" + html);
        var body = document.Body!;
        if (IsTooDeep(body))
        {
            notes.WasTooDeep = true;
            return new ConvertedText(MarkdownText.Line(MarkdownText.Escape(MarkdownText.OneLine(InlineWriter.TextOf(body)))), notes);
        }

        var writer = new BlockWriter(targets, notes, Levels(body), keepsLines: !isBlocks);
        return new ConvertedText(string.Join("\n\n", writer.Blocks(body.ChildNodes, 0)).Trim('\n'), notes);
    }

    /// <summary>Words alone, for titles and summaries.</summary>
    public static string PlainText(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return "";
        return MarkdownText.OneLine(System.Net.WebUtility.HtmlDecode(Tag().Replace(Unread().Replace(html, " "), " ")));
    }

    private static bool IsNeverClosed(string html)
    {
        var open = 0;
        foreach (var tag in Opening().EnumerateMatches(html))
        {
            open += html[tag.Index + 1] == '/' ? -1 : 1;
            if (open > MaximumOpen)
                return true;
            open = Math.Max(open, 0);
        }

        return false;
    }

    // Selectors and the writers go down by calling themselves: what no writer ever nested is not followed.
    private static bool IsTooDeep(INode top)
    {
        var depth = 0;
        for (var node = top.FirstChild; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                if (++depth > Deepest)
                    return true;
                node = child;
                continue;
            }

            while (node is not null && node != top && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node is null || node == top ? null : node.NextSibling;
        }

        return false;
    }

    // The first level used becomes the first, the next one the second: no text skips a level, and the page keeps its one title above.
    private static Dictionary<int, int> Levels(IElement body) =>
        body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(h => !string.IsNullOrWhiteSpace(h.TextContent)).Select(h => Elements.HeadingLevel(h.LocalName)).Distinct().Order()
            .Select((level, rank) => (level, rank)).ToDictionary(l => l.level, l => l.rank + 1);

    [GeneratedRegex("[\uE000-\uE00F]")]
    private static partial Regex Private();

    // What HTML closes by itself does not count.
    [GeneratedRegex(@"</?(?!(?:p|li|br|hr|img|td|th|tr|dt|dd|option|input|wbr|col|source|tbody|thead|tfoot)\b)[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"<[^>]{0,4000}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(script|style)\b[\s\S]{0,100000}?</\1\s*>|<!--[\s\S]{0,100000}?-->", RegexOptions.IgnoreCase)]
    private static partial Regex Unread();
}
