using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Publishing.Import.Html;
using CQ.Publishing.Import.Wordpress;

namespace CQ.Publishing.Import;

/// <summary>Makes of an item of the export what an editor would have typed.</summary>
internal static class ImportWords
{
    // WordPress files under these what nobody filed.
    private static readonly HashSet<string> NoCategory = new(StringComparer.OrdinalIgnoreCase) { "non-classe", "uncategorized", "non-classifiee", "sans-categorie" };

    public static ContentWords Of(ImportPlan plan, PlannedItem planned, WxrItem item, ConvertedText text, Guid? pictureId, string fields, ImportReport report)
    {
        var title = HtmlToMarkdown.PlainText(item.Title);
        var body = text.Text;
        if (title.Length == 0)
        {
            title = $"Sans titre ({planned.Key})";
            report.Note(ImportNoteKind.Changed, item.Line, title, "Il n’avait pas de titre.");
        }
        else if (title.Length > ContentWords.TitleLength)
        {
            body = $"**{MarkdownText.Escape(title)}**\n\n{body}";
            title = Cut(title, ContentWords.TitleLength);
            report.Note(ImportNoteKind.Changed, item.Line, title, "Son titre était trop long : il est en entier au début du texte.");
        }

        return new ContentWords(title, Cut(HtmlToMarkdown.PlainText(item.Excerpt), ContentWords.SummaryLength), body, ContentWords.Languages[0], pictureId, fields, Place(plan, planned, item));
    }

    private static Placement Place(ImportPlan plan, PlannedItem planned, WxrItem item)
    {
        var council = plan.CouncilOf(item);
        var filed = item.Categories.Where(c => !NoCategory.Contains(c.Slug)).ToList();
        var topics = filed.Where(c => plan.Topics.Contains(c.Slug)).Select(c => c.Slug).Order(StringComparer.Ordinal).ToList();
        // A category that is a place or a topic here says so better than a word would.
        var words = filed.Where(c => !plan.Topics.Contains(c.Slug) && !plan.Quartiers.ContainsKey(c.Slug) && !plan.Options.Places.ContainsKey(c.Slug))
            .Concat(item.Tags)
            .Select(t => MarkdownText.OneLine(t.Name))
            .Where(w => w.Length is > 0 and <= Placement.TagLength && Slugs.Of(w).Length > 0)
            .DistinctBy(Slugs.Of)
            .Take(Placement.MaximumTags)
            .ToList();
        return new Placement(
            council, null, Audience.Public.Id, planned.IsScheduled ? planned.On : null, OnHome: council is null || item.IsSticky, Topics: topics, Tags: words, Slug: planned.Slug);
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var cut = text.LastIndexOf(' ', length - 1);
        return text[..(cut > length / 2 ? cut : length - 1)] + "…";
    }
}
