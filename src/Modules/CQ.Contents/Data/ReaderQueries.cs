using CQ.Contents.Models;
using CQ.Mvc.Paging;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Data;

/// <summary>Lists of what readers may read, in an order that an index has.</summary>
public static class ReaderQueries
{
    public static IOrderedQueryable<ContentItem> NewestFirst(this IQueryable<ContentItem> items) =>
        items.OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id);

    public static IOrderedQueryable<ContentItem> OldestFirst(this IQueryable<ContentItem> items) => items.OrderBy(i => i.PublishedAt).ThenBy(i => i.Id);

    public static IQueryable<ContentItem> After(this IQueryable<ContentItem> items, Cursor? after) => after is { } cursor
        ? items.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.PublishedAt, i.Id), ValueTuple.Create((DateTimeOffset?)cursor.At, cursor.Id)))
        : items;

    /// <summary>
    /// The newest of each circle on its own, then the newest of these: however much is private to others, as many rows are read as are shown. The filter by
    /// audience stays; this only tells the planner which part of the index to read.
    /// </summary>
    /// <param name="audiences">Circles of the viewer.</param>
    public static IQueryable<ContentItem> NewestOf(this IQueryable<ContentItem> items, IReadOnlyCollection<Guid> audiences, int take, Cursor? after = null)
    {
        var keys = Merge(audiences, a => items.Where(i => i.AudienceId == a).After(after).NewestFirst().Take(take).Select(i => new { i.Id, i.PublishedAt }));
        return keys.OrderByDescending(k => k.PublishedAt).ThenByDescending(k => k.Id).Take(take).Join(items, k => k.Id, i => i.Id, (k, i) => i).NewestFirst();
    }

    /// <summary>The oldest, likewise.</summary>
    public static IQueryable<ContentItem> OldestOf(this IQueryable<ContentItem> items, IReadOnlyCollection<Guid> audiences, int take, Cursor? before = null)
    {
        if (before is { } cursor)
            items = items.Where(i => EF.Functions.GreaterThan(ValueTuple.Create(i.PublishedAt, i.Id), ValueTuple.Create((DateTimeOffset?)cursor.At, cursor.Id)));
        var keys = Merge(audiences, a => items.Where(i => i.AudienceId == a).OldestFirst().Take(take).Select(i => new { i.Id, i.PublishedAt }));
        return keys.OrderBy(k => k.PublishedAt).ThenBy(k => k.Id).Take(take).Join(items, k => k.Id, i => i.Id, (k, i) => i).OldestFirst();
    }

    private static IQueryable<T> Merge<T>(IReadOnlyCollection<Guid> audiences, Func<Guid, IQueryable<T>> ofOne) =>
        audiences.Select(ofOne).Aggregate((all, one) => all.Concat(one));
}
