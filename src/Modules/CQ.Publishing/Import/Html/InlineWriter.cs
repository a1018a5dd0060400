using System.Text;
using AngleSharp.Dom;

namespace CQ.Publishing.Import.Html;

/// <summary>Writes what stands within a paragraph.</summary>
/// <param name="keepsLines">WordPress keeps paragraphs as blank lines and line breaks as lines, outside its newer blocks.</param>
internal sealed class InlineWriter(IHtmlTargets targets, HtmlNotes notes, bool keepsLines)
{
    public const int Deepest = 80;

    private bool _strong;
    private bool _emphasis;
    private bool _struck;
    private bool _link;

    public void Write(INode node, InlineText to, int depth)
    {
        if (node is IText text)
            to.Append(Words(text.Data));
        else if (node is IElement element)
            Write(element, to, depth);
    }

    public void Write(IElement element, InlineText to, int depth)
    {
        var name = element.LocalName.ToLowerInvariant();
        if (IsDropped(element, name))
            return;
        if (depth > Deepest)
        {
            notes.WasTooDeep = true;
            to.Append(Words(TextOf(element)));
            return;
        }

        switch (name)
        {
            case "strong" or "b": Marked("**", ref _strong, element, to, depth); break;
            case "em" or "i": Marked("*", ref _emphasis, element, to, depth); break;
            case "del" or "s" or "strike": Marked("~~", ref _struck, element, to, depth); break;
            case "code" or "tt" or "kbd" or "samp": to.Append(MarkdownText.Code(TextOf(element))); break;
            case "sup": Raised('^', element, to, depth); break;
            case "sub": Raised('~', element, to, depth); break;
            case "br": to.Append(InlineText.Break.ToString()); break;
            case "wbr": break;
            case "img": to.Append(Picture(element, "")); break;
            case "a": Link(element, to, depth); break;
            case "q": to.Append("« "); Children(element, to, depth); to.Append(" »"); break;
            case "iframe" or "audio" or "video": to.Append(Elsewhere(element, name)); break;
            case var block when Elements.Blocks.Contains(block):
                to.Append(" ");
                Children(element, to, depth);
                to.Append(" ");
                break;
            default: Children(element, to, depth); break;
        }
    }

    /// <summary>A picture of this site; else a link to where it was, when it has words; else nothing.</summary>
    public string Picture(IElement image, string caption)
    {
        var source = Source(image);
        var alt = MarkdownText.OneLine(image.GetAttribute("alt") ?? "");
        if (targets.Picture(source) is { } here)
        {
            var title = MarkdownText.OneLine(caption) is { Length: > 0 } words ? $" \"{MarkdownText.Title(words)}\"" : "";
            return $"![{MarkdownText.Escape(alt)}]({MarkdownText.Destination(here)}{title})";
        }

        notes.MissingPictures.Add(source.Length > 200 ? source[..200] : source);
        var said = alt.Length > 0 ? alt : MarkdownText.OneLine(caption);
        return said.Length > 0 && !_link && targets.Link(source) is { } link ? $"[Image : {MarkdownText.Escape(said)}]({MarkdownText.Destination(link)})" : MarkdownText.Escape(said);
    }

    /// <summary>A player of another site becomes a link to it.</summary>
    public string Elsewhere(IElement element, string name)
    {
        var source = element.GetAttribute("src") ?? element.GetAttribute("data-src") ?? element.QuerySelector("source[src]")?.GetAttribute("src") ?? "";
        notes.Element(name);
        if (_link || targets.Link(source) is not { } url)
            return "";
        var words = name switch
        {
            "audio" => "Écouter l’enregistrement",
            "video" => "Voir la vidéo",
            _ => MarkdownText.OneLine(element.GetAttribute("title") ?? "") is { Length: > 0 } title ? title : IsVideo(url) ? "Voir la vidéo" : url,
        };
        return $"[{MarkdownText.Escape(words)}]({MarkdownText.Destination(url)})";
    }

    /// <summary>The words of everything within, however deep.</summary>
    public static string TextOf(INode node)
    {
        var text = new StringBuilder();
        for (var at = node.FirstChild; at is not null;)
        {
            if (at is IText words)
                text.Append(words.Data);
            var enters = at is IElement element && !Elements.Dropped.Contains(element.LocalName) && at.FirstChild is not null;
            if (at is IElement { LocalName: "br" })
                text.Append('\n');
            if (enters)
            {
                at = at.FirstChild;
                continue;
            }

            while (at is not null && at != node && at.NextSibling is null)
                at = at.Parent;
            at = at is null || at == node ? null : at.NextSibling;
        }

        return MarkdownText.Visible(text.ToString());
    }

    public bool IsDropped(IElement element, string name)
    {
        // Names in other namespaces hide what they are from those who look for names.
        if (element.NamespaceUri is not (null or "http://www.w3.org/1999/xhtml") && !Elements.Dropped.Contains(name))
            return true;
        if (!Elements.Dropped.Contains(name))
            return false;
        if (!Elements.Silent.Contains(name))
            notes.Element(name);
        return true;
    }

    private string Words(string data)
    {
        var text = new StringBuilder(data.Length);
        var (space, lines) = (false, 0);
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                space = true;
                lines += c == '\n' ? 1 : 0;
                continue;
            }

            Gap(text, space, lines);
            (space, lines) = (false, 0);
            if (!MarkdownText.IsHidden(c))
                text.Append(c);
        }

        Gap(text, space, lines);
        return MarkdownText.Escape(text.ToString());
    }

    private void Gap(StringBuilder text, bool space, int lines)
    {
        if (space)
            text.Append(!keepsLines || lines == 0 ? ' ' : lines == 1 ? InlineText.Break : InlineText.Paragraph);
    }

    private void Children(IElement element, InlineText to, int depth)
    {
        foreach (var child in element.ChildNodes)
            Write(child, to, depth + 1);
    }

    private string Inner(IElement element, int depth)
    {
        var inner = new InlineText();
        Children(element, inner, depth);
        return inner.ToString();
    }

    private void Marked(string mark, ref bool isOn, IElement element, InlineText to, int depth)
    {
        if (isOn)
        {
            Children(element, to, depth);
            return;
        }

        isOn = true;
        var inner = Inner(element, depth);
        isOn = false;
        to.Wrap(mark, inner);
    }

    private void Raised(char mark, IElement element, InlineText to, int depth)
    {
        var inner = Inner(element, depth);
        var isWord = inner.Length > 0 && inner.All(char.IsLetterOrDigit);
        to.Append(isWord ? $"{mark}{inner}{mark}" : inner);
    }

    private void Link(IElement element, InlineText to, int depth)
    {
        var href = element.GetAttribute("href") ?? "";
        if (_link || href.Length == 0 || href.StartsWith('#'))
        {
            Children(element, to, depth);
            return;
        }

        var picture = element.QuerySelector("img");
        if (picture is not null && IsItself(href, picture))
        {
            Children(element, to, depth);
            return;
        }

        var url = targets.Link(href);
        if (url is null)
        {
            notes.BadLinks++;
            Children(element, to, depth);
            return;
        }

        _link = true;
        var inner = Inner(element, depth).Replace(InlineText.Break, ' ').Replace(InlineText.Paragraph, ' ');
        _link = false;
        var words = inner.Trim();
        if (words.Length == 0)
            return;
        to.Append(inner.StartsWith(' ') ? " " : "").Append($"[{words}]({MarkdownText.Destination(url)})").Append(inner.EndsWith(' ') ? " " : "");
    }

    // A small picture that leads to its large self needs no link.
    private bool IsItself(string href, IElement picture) => targets.Picture(href) is { } large && targets.Picture(Source(picture)) == large;

    // Pages that load their pictures late keep the address elsewhere.
    private static string Source(IElement image)
    {
        var source = image.GetAttribute("src") ?? "";
        return source.Length > 0 && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? source
            : image.GetAttribute("data-src") ?? image.GetAttribute("data-lazy-src") ?? image.GetAttribute("data-original") ?? source;
    }

    private static bool IsVideo(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Host.Contains("youtu", StringComparison.OrdinalIgnoreCase) || uri.Host.Contains("vimeo", StringComparison.OrdinalIgnoreCase)
            || uri.Host.Contains("dailymotion", StringComparison.OrdinalIgnoreCase) || uri.Host.Contains("peertube", StringComparison.OrdinalIgnoreCase));
}
