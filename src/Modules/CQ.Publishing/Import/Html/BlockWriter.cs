using System.Globalization;
using AngleSharp.Dom;

namespace CQ.Publishing.Import.Html;

/// <summary>Writes paragraphs, lists, tables and the like: a list of pieces of Markdown that a blank line parts.</summary>
/// <param name="levels">Level of a heading in the text → the one it gets.</param>
internal sealed class BlockWriter(IHtmlTargets targets, HtmlNotes notes, Dictionary<int, int> levels, bool keepsLines)
{
    private readonly InlineWriter _inline = new(targets, notes, keepsLines);

    public List<string> Blocks(IEnumerable<INode> nodes, int depth)
    {
        var blocks = new List<string>();
        var run = new InlineText();
        Walk(nodes, blocks, ref run, depth);
        Close(blocks, ref run);
        return blocks;
    }

    private void Walk(IEnumerable<INode> nodes, List<string> blocks, ref InlineText run, int depth)
    {
        foreach (var node in nodes)
        {
            if (node is not IElement element)
            {
                _inline.Write(node, run, depth);
                continue;
            }

            var name = element.LocalName.ToLowerInvariant();
            if (_inline.IsDropped(element, name))
                continue;
            if (Elements.Blocks.Contains(name))
            {
                Close(blocks, ref run);
                Block(element, name, blocks, depth);
            }
            else if (name != "a" && depth <= InlineWriter.Deepest && HoldsBlocks(element))
            {
                // A link or a font around whole paragraphs: they are what counts.
                Walk(element.ChildNodes, blocks, ref run, depth + 1);
            }
            else
            {
                _inline.Write(element, run, depth);
            }
        }
    }

    private void Block(IElement element, string name, List<string> blocks, int depth)
    {
        if (depth > InlineWriter.Deepest)
        {
            notes.WasTooDeep = true;
            blocks.AddRange(Paragraphs(MarkdownText.Escape(MarkdownText.OneLine(InlineWriter.TextOf(element)))));
            return;
        }

        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": Heading(element, name, blocks, depth); break;
            case "ul" or "ol" or "menu" or "dir": Add(blocks, List(element, name == "ol", depth)); break;
            case "dt": blocks.AddRange(Strong(element, depth)); break;
            case "blockquote": Add(blocks, Prefixed(Blocks(element.ChildNodes, depth + 1), "> ", "> ")); break;
            case "pre": if (InlineWriter.TextOf(element) is var code && !string.IsNullOrWhiteSpace(code)) blocks.Add(MarkdownText.Fence(code)); break;
            case "hr": blocks.Add("---"); break;
            case "table": Table(element, blocks, depth); break;
            case "figure": Figure(element, blocks, depth); break;
            case "summary" or "legend": blocks.AddRange(Strong(element, depth)); break;
            case "iframe" or "audio" or "video": Add(blocks, _inline.Elsewhere(element, name)); break;
            case "form": notes.Element(name); blocks.AddRange(Blocks(element.ChildNodes, depth + 1)); break;
            default: blocks.AddRange(Blocks(element.ChildNodes, depth + 1)); break;
        }
    }

    private void Heading(IElement element, string name, List<string> blocks, int depth)
    {
        var words = OneLine(element, depth);
        if (words.Length > 0)
            blocks.Add($"{new string('#', levels.GetValueOrDefault(Elements.HeadingLevel(name), 1))} {Undecorated(words)}");
    }

    // A heading is strong by itself; a row of # at its end would be read as its closing.
    private static string Undecorated(string words)
    {
        if (words.Length > 4 && words.StartsWith("**", StringComparison.Ordinal) && words.IndexOf("**", 2, StringComparison.Ordinal) == words.Length - 2)
            words = words[2..^2];
        return words.EndsWith('#') ? words[..^1] + "\\#" : words;
    }

    private IEnumerable<string> Strong(IElement element, int depth)
    {
        var words = OneLine(element, depth);
        if (words.Length > 0)
            yield return MarkdownText.Line(words.StartsWith("**", StringComparison.Ordinal) ? words : $"**{words}**");
    }

    private string List(IElement list, bool isOrdered, int depth)
    {
        var lines = new List<string>();
        var number = isOrdered && int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start < 100_000 ? start : 1;
        foreach (var child in list.Children)
        {
            var item = child.LocalName.ToLowerInvariant() is "li" ? Blocks(child.ChildNodes, depth + 1) : Blocks([child], depth + 1);
            if (item.Count == 0)
                continue;
            var mark = isOrdered ? $"{number++}. " : "- ";
            lines.Add(Prefixed(item, mark, new string(' ', mark.Length), isTight: item.Count == 1 || item.Skip(1).All(IsList)));
        }

        return string.Join('\n', lines);
    }

    private void Table(IElement table, List<string> blocks, int depth)
    {
        var rows = table.QuerySelectorAll("tr").Take(1_000).Select(r => r.Children.Where(c => c.LocalName is "td" or "th").ToList()).Where(r => r.Count > 0).ToList();
        if (table.QuerySelector("caption") is { } caption)
            blocks.AddRange(Strong(caption, depth));
        // Tables that only arrange a page.
        if (rows.Count == 0 || rows.All(r => r.Count == 1) || table.QuerySelector("table, ul, ol, h1, h2, h3, h4, blockquote, pre") is not null)
        {
            blocks.AddRange(rows.SelectMany(r => r).SelectMany(c => Blocks(c.ChildNodes, depth + 1)));
            return;
        }

        var width = Math.Min(rows.Max(r => r.Count), 30);
        var lines = rows.Select(r => Row(r.Select(c => OneLine(c, depth)), width)).ToList();
        // Markdown knows no table without a head.
        if (rows[0].All(c => c.LocalName == "td") && table.QuerySelector("thead") is null)
            lines.Insert(0, Row([], width));
        lines.Insert(1, Row(Enumerable.Repeat("---", width), width));
        blocks.Add(string.Join('\n', lines));
    }

    private static string Row(IEnumerable<string> cells, int width)
    {
        var list = cells.Take(width).ToList();
        list.AddRange(Enumerable.Repeat("", width - list.Count));
        return $"| {string.Join(" | ", list)} |";
    }

    /// <summary>A picture with its words below is one line with a title; anything else is what it holds, then its words.</summary>
    private void Figure(IElement figure, List<string> blocks, int depth)
    {
        var caption = figure.Children.LastOrDefault(c => c.LocalName == "figcaption");
        var pictures = figure.QuerySelectorAll("img").ToList();
        if (pictures.Count == 1 && figure.QuerySelector("figure, table, blockquote, ul:not(.blocks-gallery-grid)") is null)
        {
            Add(blocks, MarkdownText.Line(_inline.Picture(pictures[0], caption is null ? "" : InlineWriter.TextOf(caption))));
            return;
        }

        blocks.AddRange(Blocks(figure.ChildNodes.Where(n => n != caption), depth + 1));
        if (caption is not null)
            blocks.AddRange(Blocks(caption.ChildNodes, depth + 1));
    }

    private string OneLine(IElement element, int depth)
    {
        var text = new InlineText();
        foreach (var node in element.ChildNodes)
            _inline.Write(node, text, depth + 1);
        return MarkdownText.OneLine(text.ToString().Replace(InlineText.Break, ' ').Replace(InlineText.Paragraph, ' '));
    }

    private static bool HoldsBlocks(IElement element) => element.QuerySelector("p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, figure, hr, section, article") is not null;

    private static void Close(List<string> blocks, ref InlineText run)
    {
        if (run.IsEmpty)
            return;
        blocks.AddRange(Paragraphs(run.ToString()));
        run = new InlineText();
    }

    private static IEnumerable<string> Paragraphs(string text)
    {
        foreach (var paragraph in text.Split(InlineText.Paragraph))
        {
            var lines = paragraph.Split(InlineText.Break).Select(l => MarkdownText.Line(Unspaced(l))).SkipWhile(l => l.Length == 0).ToList();
            while (lines.Count > 0 && lines[^1].Length == 0)
                lines.RemoveAt(lines.Count - 1);
            if (lines.Count > 0)
                yield return string.Join("\\\n", lines.Where(l => l.Length > 0));
        }
    }

    private static string Unspaced(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool IsList(string block) => block.StartsWith("- ", StringComparison.Ordinal) || (char.IsAsciiDigit(block[0]) && block.Contains(". ", StringComparison.Ordinal));

    private static string Prefixed(List<string> blocks, string first, string next, bool isTight = false)
    {
        if (blocks.Count == 0)
            return "";
        var lines = string.Join(isTight ? "\n" : "\n\n", blocks).Split('\n');
        return string.Join('\n', lines.Select((l, i) => i == 0 ? first + l : l.Length == 0 ? next.TrimEnd() : next + l));
    }

    private static void Add(List<string> blocks, string block)
    {
        if (block.Trim().Length > 0)
            blocks.Add(block);
    }
}
