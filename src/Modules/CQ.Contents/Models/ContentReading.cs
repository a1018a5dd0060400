using CQ.Mvc.Markdown;

namespace CQ.Contents.Models;

/// <summary>An item as it is drawn for readers: on its own page, and in the preview of a version that they do not see yet.</summary>
/// <param name="Item">Where it stands; in a preview its dates and text are not the ones to draw.</param>
/// <param name="Words">What to draw, the type's own fields and the placement included.</param>
public sealed record ContentReading(ContentItem Item, ContentWords Words, bool IsPreview = false)
{
    /// <summary>
    /// Level to draw the text with, so that the highest heading it uses is the page's second whatever its author began with:
    /// <c>&lt;markdown text="@reading.Words.Body" level="reading.HeadingLevel"/&gt;</c>.
    /// </summary>
    public int HeadingLevel => MarkdownOutline.Of(Words.Body).Headings is { Count: > 0 } headings ? 3 - headings.Min(h => h.Level) : 2;

    /// <summary>What readers see of it now.</summary>
    /// <param name="fields">The type's own fields, JSON.</param>
    public static ContentReading Of(ContentItem item, string fields = "{}")
    {
        ArgumentNullException.ThrowIfNull(item);
        var place = new Placement(
            item.CouncilId, item.GroupId, item.AudienceId, item.PublishedAt, item.ExpiresAt, item.OnHome, item.OnPlace, item.CommentsOpen, Slug: item.Slug);
        return new ContentReading(item, new ContentWords(item.Title, item.Summary, item.Body, item.Language, item.PictureId, fields, place));
    }
}
