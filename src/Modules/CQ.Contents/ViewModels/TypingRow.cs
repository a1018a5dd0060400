using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;

namespace CQ.Contents.ViewModels;

/// <summary>A text that somebody began and never saved.</summary>
/// <param name="Path">Where they go on; begins with <c>~/</c>.</param>
public sealed record TypingRow(Guid ItemId, IContentType Type, string Title, DateTimeOffset SavedAt, string Path)
{
    public static TypingRow Of(ContentAutosave kept, IContentType type)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(type);
        var title = KeepTyping.Fields(kept).GetValueOrDefault(nameof(ContentForm.Title))?.FirstOrDefault();
        var path = kept.BasedOn == 0 ? $"~/admin/contenus/nouveau/{type.Segment}?reprise={kept.ContentItemId}" : $"~/admin/contenus/{kept.ContentItemId}?reprise=oui";
        return new TypingRow(kept.ContentItemId, type, title ?? "", kept.SavedAt, path);
    }
}
