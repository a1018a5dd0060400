using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CQ.Mvc.Markdown;

/// <summary>A paragraph that is one picture of the library with a title is a figure with its caption.</summary>
internal sealed class FigureRenderer(PictureRenderer pictures) : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { FirstChild: LinkInline { Title.Length: > 0 } link } inline || inline.LastChild != link || pictures.Picture(link) is not { } picture)
        {
            base.Write(renderer, paragraph);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<figure>");
        PictureRenderer.Draw(renderer, link, picture);
        renderer.Write("<figcaption>").WriteEscape(link.Title).Write("</figcaption></figure>");
        renderer.EnsureLine();
    }
}
