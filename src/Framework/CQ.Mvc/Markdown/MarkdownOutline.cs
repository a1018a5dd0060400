using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CQ.Mvc.Markdown;

/// <summary>The headings and links of a Markdown text, for checks while writing and for the links that are kept.</summary>
public sealed record MarkdownOutline(IReadOnlyList<MarkdownHeading> Headings, IReadOnlyList<MarkdownLink> Links)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    public static MarkdownOutline Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new MarkdownOutline([], []);
        var document = Markdig.Markdown.Parse(text, Pipeline);
        return new MarkdownOutline(
            [.. document.Descendants<HeadingBlock>().Select(h => new MarkdownHeading(h.Level, TextOf(h.Inline), h.Line + 1))],
            [.. document.Descendants<LinkInline>().Select(l => new MarkdownLink(l.Url ?? "", TextOf(l), l.IsImage, l.Line + 1))]);
    }

    private static string TextOf(ContainerInline? inline) => inline is null
        ? ""
        : string.Concat(inline.Descendants<Inline>().Select(i => i switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        })).Trim();
}
