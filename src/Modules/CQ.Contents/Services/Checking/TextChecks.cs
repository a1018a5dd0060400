using CQ.Contents.Models;
using CQ.Mvc.Markdown;

namespace CQ.Contents.Services.Checking;

/// <summary>Reads a text as somebody who listens to it, or who is in a hurry, would (RGAA 6.1, 9.1, 1.1). Pure; links into the site are asked of <see cref="CheckText"/>.</summary>
public static class TextChecks
{
    public const int MostRemarks = 40;
    public const int LongParagraph = 1_200;

    private const int QuoteLength = 60;

    private static readonly HashSet<string> Meaningless = new(StringComparer.OrdinalIgnoreCase)
    {
        "ici", "là", "clic", "cliquez", "cliquez ici", "cliquer ici", "lien", "ce lien", "le lien", "sur ce lien", "lire", "lire la suite", "la suite", "suite", "en savoir plus", "plus",
        "plus d’infos", "plus d'infos", "plus d’informations", "voir", "voir ici", "télécharger", "page", "cette page", "site", "document", "pdf", "here", "click here", "link",
        "this link", "read more", "more", "learn more", "download",
    };

    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".svg", ".bmp", ".tif", ".tiff"];

    public static IReadOnlyList<TextRemark> Of(string? body)
    {
        // What is too long to be saved is not read either.
        if (string.IsNullOrWhiteSpace(body) || body.Length > ContentWords.BodyLength)
            return [];
        var outline = MarkdownOutline.Of(body);
        return
        [
            .. Headings(outline.Headings).Concat(outline.Links.Select(OfLink).OfType<TextRemark>()).Concat(Paragraphs(body))
                .OrderBy(r => r.Line).Take(MostRemarks),
        ];
    }

    private static IEnumerable<TextRemark> Headings(IReadOnlyList<MarkdownHeading> headings)
    {
        // The page takes the highest level that a text uses for its own second one, so that a text may begin with ## or ###.
        var level = headings.Count == 0 ? 0 : headings.Min(h => h.Level) - 1;
        foreach (var heading in headings)
        {
            if (heading.Text.Length == 0)
                yield return new TextRemark(RemarkKind.EmptyHeading, heading.Line, "");
            else if (heading.Level == 1)
                yield return new TextRemark(RemarkKind.TitleInText, heading.Line, Quote(heading.Text));
            if (heading.Level > level + 1)
                yield return new TextRemark(RemarkKind.SkippedLevel, heading.Line, Quote(heading.Text));
            level = heading.Level;
        }
    }

    private static TextRemark? OfLink(MarkdownLink link) => link.IsImage ? OfPicture(link) : OfWords(link);

    private static TextRemark? OfPicture(MarkdownLink picture)
    {
        if (IsElsewhere(picture.Url))
            return new TextRemark(RemarkKind.PictureFromElsewhere, picture.Line, Quote(picture.Text.Length > 0 ? picture.Text : picture.Url));
        if (picture.Text.Length == 0)
            return new TextRemark(RemarkKind.PictureWithoutText, picture.Line, "");
        return PictureEndings.Any(e => picture.Text.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            ? new TextRemark(RemarkKind.PictureNamedAfterFile, picture.Line, Quote(picture.Text))
            : null;
    }

    private static TextRemark? OfWords(MarkdownLink link)
    {
        if (!IsElsewhere(link.Url) && link.LocalTarget is null && link.Url is not (['/', ..] or ['#', ..]) && !link.Url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            return new TextRemark(RemarkKind.UnsafeLink, link.Line, Quote(link.Text.Length > 0 ? link.Text : link.Url));
        if (link.Text.Length == 0)
            return new TextRemark(RemarkKind.EmptyLink, link.Line, Quote(link.Url));
        if (Meaningless.Contains(link.Text.Trim(' ', '.', '…', '!', '>', '»', '«', ':')))
            return new TextRemark(RemarkKind.MeaninglessLink, link.Line, Quote(link.Text));
        return IsElsewhere(link.Text) || link.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || link.Text.StartsWith("~/", StringComparison.Ordinal)
            ? new TextRemark(RemarkKind.BareAddress, link.Line, Quote(link.Text))
            : null;
    }

    private static IEnumerable<TextRemark> Paragraphs(string body)
    {
        var line = 0;
        foreach (var text in body.Split('\n'))
        {
            line++;
            if (text.Length > LongParagraph && text.TrimStart() is not ['|', ..])
                yield return new TextRemark(RemarkKind.LongParagraph, line, Quote(text.Trim()));
        }
    }

    private static bool IsElsewhere(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("//", StringComparison.Ordinal);

    internal static string Quote(string text) => text.Length <= QuoteLength ? text : text[..QuoteLength].TrimEnd() + "…";
}
