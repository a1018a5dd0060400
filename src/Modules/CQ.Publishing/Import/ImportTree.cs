using System.Text.Json;

namespace CQ.Publishing.Import;

/// <summary>
/// Pages stand under pages, and a page can only be put under one that is there: what stands in the file before the page above it waits for another round through
/// the file. So that everything is in its place after one import, and a second one finds nothing to do.
/// </summary>
internal static class ImportTree
{
    /// <summary>As many as a site's tree has: deeper pages stand at the top.</summary>
    private const int Levels = 3;

    public static List<PlannedItem> Order(IReadOnlyList<PlannedItem> items, Func<PlannedItem, Guid?> placeOf)
    {
        var pages = items.Where(i => i.Type == ImportTypes.Page && i.Item.Id.Length > 0).DistinctBy(i => i.Item.Id).ToDictionary(i => i.Item.Id);
        var standing = new Dictionary<string, (int Level, int Round, string? Above)>(StringComparer.Ordinal);
        foreach (var page in pages.Values)
            Stand(page, pages, placeOf, standing);
        return [.. items.Select(i => standing.TryGetValue(i.Key, out var at) ? i with { ParentKey = at.Above, Round = at.Round } : i)];
    }

    /// <summary>The type's own fields: which page it stands under.</summary>
    public static string Fields(Guid? parent) => parent is { } id ? JsonSerializer.Serialize(new { parentId = id }) : "{}";

    /// <summary>Goes up to what is settled or stands at the top, then settles what it came past. Pages in a ring have their first one at the top.</summary>
    private static void Stand(
        PlannedItem page, Dictionary<string, PlannedItem> pages, Func<PlannedItem, Guid?> placeOf, Dictionary<string, (int Level, int Round, string? Above)> standing)
    {
        var path = new Stack<PlannedItem>();
        var passed = new HashSet<string>(StringComparer.Ordinal);
        for (var at = page; at is not null && !standing.ContainsKey(at.Key) && passed.Add(at.Key); at = Above(at, pages, placeOf))
            path.Push(at);
        while (path.TryPop(out var at))
        {
            standing[at.Key] = Above(at, pages, placeOf) is { } above && standing.TryGetValue(above.Key, out var over) && over.Level < Levels
                ? (over.Level + 1, over.Round + (above.Item.Index > at.Item.Index ? 1 : 0), above.Key)
                : (1, 0, null);
        }
    }

    private static PlannedItem? Above(PlannedItem page, Dictionary<string, PlannedItem> pages, Func<PlannedItem, Guid?> placeOf) =>
        pages.TryGetValue(page.Item.ParentId, out var above) && above.Key != page.Key && above is { IsPublished: true, IsScheduled: false } && placeOf(above) == placeOf(page) ? above : null;
}
