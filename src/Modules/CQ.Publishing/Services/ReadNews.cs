using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>The news as readers leaf through them (R110).</summary>
public sealed class ReadNews(CqDbContext db, ReadItems items, ITerritoryDirectory territory, IViewer viewer, ITenantTimeZone zone)
{
    public const int PageSize = 13;

    /// <summary>Four statements, a fifth with a body.</summary>
    public async Task<NewsList> ListAsync(NewsFilter filter, Cursor? after, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        var topics = await db.Set<Topic>().AsNoTracking().OrderBy(t => t.Position).ThenBy(t => t.Name).ToListAsync(ct);
        var circles = viewer.Audiences;
        var group = filter.Group is { } slug
            ? await db.Set<Group>().AsNoTracking().Where(g => g.Slug == slug && (g.IsPublicBody || circles.Contains(g.Id))).Select(g => new { g.Id, g.Name }).FirstOrDefaultAsync(ct)
            : null;
        var council = councils.FirstOrDefault(c => c.Slug == filter.Quartier);
        filter = filter with { Quartier = council?.Slug, Topic = topics.FirstOrDefault(t => t.Slug == filter.Topic)?.Slug, Group = group is null ? null : filter.Group };
        var rows = await items.ListAsync(NewsType.TypeName, Narrow(filter, council?.Id, group?.Id), PageSize + 1, after, ct);
        return new NewsList(filter, Page<ItemRow>.Of(rows, PageSize, r => new Cursor(r.PublishedAt, r.Id)), councils, topics, await YearsAsync(ct), group?.Name);
    }

    private ContentFilter Narrow(NewsFilter filter, Guid? councilId, Guid? groupId)
    {
        var narrow = new ContentFilter(councilId, groupId, Topic: filter.Topic, Tag: filter.Tag);
        return filter.Year is { } year
            ? narrow with { From = zone.StartOf(new DateOnly(year, 1, 1)), Before = zone.StartOf(new DateOnly(year + 1, 1, 1)) }
            : narrow;
    }

    private async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct)
    {
        var newest = zone.Today.Year;
        var oldest = await items.OldestAsync(NewsType.TypeName, ct) is { } first ? zone.DayOf(first).Year : newest;
        return [.. Enumerable.Range(oldest, Math.Max(1, newest - oldest + 1)).Reverse()];
    }
}
