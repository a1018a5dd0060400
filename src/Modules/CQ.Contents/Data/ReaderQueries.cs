using CQ.Contents.Models;
using CQ.Mvc.Paging;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Data;

/// <summary>Lists of what readers may read, in an order that an index has.</summary>
public static class ReaderQueries
{
    public static IQueryable<ContentItem> NewestFirst(this IQueryable<ContentItem> items) =>
        items.OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id);

    public static IQueryable<ContentItem> After(this IQueryable<ContentItem> items, Cursor? after) => after is { } cursor
        ? items.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.PublishedAt, i.Id), ValueTuple.Create((DateTimeOffset?)cursor.At, cursor.Id)))
        : items;
}
