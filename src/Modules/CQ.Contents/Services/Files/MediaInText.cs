using CQ.Contents.Models;
using CQ.Mvc.Markdown;

namespace CQ.Contents.Services.Files;

/// <summary>Which files a text shows or links. Pure.</summary>
public static class MediaInText
{
    private const string Prefix = "/fichiers/";

    public static IReadOnlyList<Guid> Of(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return [.. Of(item.Body).Concat(item.PictureId is { } picture ? [picture] : []).Distinct()];
    }

    public static IEnumerable<Guid> Of(string body) =>
        MarkdownOutline.Of(body).Links.Select(l => l.LocalTarget).OfType<string>().Where(t => t.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(t => Guid.TryParse(t[Prefix.Length..].Split('/')[0], out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty);
}
