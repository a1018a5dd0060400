using CQ.Abstractions.Tenants;
using CQ.Mvc.Texts;
using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace CQ.Mvc.Markdown;

internal sealed class MarkdownRenderer : IMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .Build();

    public IHtmlContent Render(string? text, int headingLevel = 2, string pathBase = "")
    {
        if (string.IsNullOrWhiteSpace(text))
            return HtmlString.Empty;
        var document = Markdig.Markdown.Parse(text, Pipeline);

        // Whatever level a text begins with, its highest heading is the next one of the page: no level is skipped.
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Count == 0 ? 1 : headings.Min(h => h.Level);
        foreach (var heading in headings)
            heading.Level = Math.Min(6, heading.Level - highest + headingLevel);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link, pathBase);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            Tame(link);
        // What people type has plain spaces; French wants its signs to stay on the line.
        foreach (var literal in document.Descendants<LiteralInline>())
            literal.Content = new StringSlice(FrenchTypography.Apply(literal.Content.ToString()));
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        var pictures = new PictureRenderer(pathBase);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(pictures);
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new FigureRenderer(pictures));
        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    internal static string Plain(string? text) => string.IsNullOrWhiteSpace(text) ? "" : Markdig.Markdown.ToPlainText(text, Pipeline).Trim();

    public string Excerpt(string? text, int length = 160)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var plain = string.Join(' ', Markdig.Markdown.ToPlainText(text, Pipeline).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length <= length)
            return plain;
        var cut = plain.LastIndexOf(' ', length);
        return plain[..(cut > 0 ? cut : length)] + "…";
    }

    // Between angle brackets any scheme makes a link, javascript: among them: it stays what was typed.
    private static void Tame(AutolinkInline link)
    {
        if (!link.IsEmail && !(Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"))
            link.ReplaceBy(new LiteralInline($"<{link.Url}>"));
    }

    // Only web, mail and site addresses survive; a picture from elsewhere would be a third-party request and becomes its text.
    private static void Tame(LinkInline link, string pathBase)
    {
        var url = link.Url ?? "";
        if (url.StartsWith("~/", StringComparison.Ordinal))
            url = link.Url = pathBase + url[1..];
        var local = LocalPath.IsValid(url);
        var outside = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto");
        if (url.StartsWith('#') || local || (outside && !link.IsImage))
            return;
        link.Url = "#";
        link.IsImage = false;
    }
}
