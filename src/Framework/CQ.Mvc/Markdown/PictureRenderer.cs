using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;

namespace CQ.Mvc.Markdown;

/// <summary>Draws pictures of the library in the widths it offers; other pictures and links as ever.</summary>
internal sealed class PictureRenderer(string pathBase) : LinkInlineRenderer
{
    // The measure of a text, or the whole of a phone.
    private const string Sizes = "(min-width: 48em) 42rem, 100vw";

    public LibraryPicture? Picture(LinkInline link) => link.IsImage ? LibraryPicture.Of(link.Url, pathBase) : null;

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (Picture(link) is { } picture)
            Draw(renderer, link, picture);
        else
            base.Write(renderer, link);
    }

    public static void Draw(HtmlRenderer renderer, LinkInline link, LibraryPicture picture)
    {
        renderer.Write("<img src=\"").WriteEscapeUrl(picture.Source).Write('"');
        if (picture.SourceSet() is { } set)
            renderer.Write(" srcset=\"").WriteEscape(set).Write($"\" sizes=\"{Sizes}\"");
        if (picture is { Width: { } width, Height: { } height })
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\""));
        renderer.Write(" alt=\"");
        var html = renderer.EnableHtmlForInline;
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(link);
        renderer.EnableHtmlForInline = html;
        renderer.Write("\" loading=\"lazy\" decoding=\"async\" />");
    }
}
