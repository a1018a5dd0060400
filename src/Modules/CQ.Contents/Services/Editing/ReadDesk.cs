using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>The list of the back office: the viewer's desk, the last touched first. Four statements whatever its length.</summary>
public sealed class ReadDesk(CqDbContext db, ContentDesk desk, ContentTypes types, IViewer viewer, IPeople people, ITerritoryDirectory territory, ITenantTimeZone zone, TimeProvider time)
{
    public const int PageSize = 30;

    public async Task<Page<DeskRow>> ListAsync(DeskFilter filter, Cursor? after, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        var items = Narrow(desk.Items.AsNoTracking(), filter, councils);
        if (!string.IsNullOrWhiteSpace(filter.Words))
            items = items.OrderByDescending(i => i.ModifiedAt).ThenByDescending(i => i.Id).Take(TitleSearch.Depth).WithWords(TitleSearch.WordsOf(filter.Words));
        if (after is { } cursor)
            items = items.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.ModifiedAt, i.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var rows = await items.OrderByDescending(i => i.ModifiedAt).ThenByDescending(i => i.Id).Take(PageSize + 1).ToListAsync(ct);
        return await DressAsync(Page<ContentItem>.Of(rows, PageSize, r => new Cursor(r.ModifiedAt, r.Id)), councils, ct);
    }

    /// <summary>Items with the names of people and places beside them.</summary>
    public async Task<IReadOnlyList<DeskRow>> DressAsync(IReadOnlyList<ContentItem> items, CancellationToken ct = default) =>
        (await DressAsync(new Page<ContentItem>(items, null), await territory.CouncilsAsync(zone.Today, ct), ct)).Items;

    private async Task<Page<DeskRow>> DressAsync(Page<ContentItem> page, IReadOnlyList<CouncilInfo> councils, CancellationToken ct)
    {
        var names = page.Items.Count == 0
            ? new Dictionary<Guid, string>()
            : await people.NamesAsync([.. page.Items.SelectMany(i => new[] { i.AuthorId, i.ModifiedById }).Distinct()], ct);
        var groupIds = page.Items.SelectMany(i => new[] { i.GroupId, i.AudienceId }).OfType<Guid>().Where(g => g != Audience.Public.Id && councils.All(c => c.Id != g)).Distinct().ToArray();
        var groups = groupIds.Length == 0
            ? []
            : await db.Set<Group>().AsNoTracking().Where(g => groupIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, ct);
        var now = time.GetUtcNow();
        var rows = page.Items.Select(i => new DeskRow(
            i,
            types.Get(i.Type),
            i.StateAt(now),
            i.GroupId is { } group ? groups.GetValueOrDefault(group) : councils.FirstOrDefault(c => c.Id == i.CouncilId)?.NeighbourhoodName,
            i.AudienceId == Audience.Public.Id ? null : groups.GetValueOrDefault(i.AudienceId) ?? councils.FirstOrDefault(c => c.Id == i.AudienceId)?.NeighbourhoodName ?? "",
            names.GetValueOrDefault(i.AuthorId),
            names.GetValueOrDefault(i.ModifiedById))).ToList();
        return new Page<DeskRow>(rows, page.Next);
    }

    private IQueryable<ContentItem> Narrow(IQueryable<ContentItem> items, DeskFilter filter, IReadOnlyList<CouncilInfo> councils)
    {
        if (types.BySegment(filter.Type) is { } type)
            items = items.Where(i => i.Type == type.Name);
        if (filter.Mine && viewer.UserId is { } me)
            items = items.Where(i => i.AuthorId == me);
        if (filter.Place == DeskFilter.Sector)
            items = items.Where(i => i.CouncilId == null && i.GroupId == null);
        else if (councils.FirstOrDefault(c => c.Slug == filter.Place) is { } council)
            items = items.Where(i => i.CouncilId == council.Id);
        var everyone = Audience.Public.Id;
        items = filter.Readers switch
        {
            DeskFilter.Everyone => items.Where(i => i.AudienceId == everyone),
            DeskFilter.Private => items.Where(i => i.AudienceId != everyone),
            _ => items,
        };
        if (ContentWords.Languages.Contains(filter.Language ?? ""))
            items = items.Where(i => i.Language == filter.Language);
        return InState(items, filter.State, time.GetUtcNow());
    }

    private static IQueryable<ContentItem> InState(IQueryable<ContentItem> items, string? key, DateTimeOffset now)
    {
        if (key == DeskFilter.Changed)
            return items.Where(i => i.PublishedAt != null && i.PublishedNumber != null && i.PublishedNumber != i.LatestNumber);
        return DeskFilter.States.FirstOrDefault(s => s.Key == key).State switch
        {
            ContentState.Draft => items.Where(i => i.PublishedAt == null && i.ArchivedAt == null && i.ReviewAskedAt == null),
            ContentState.InReview => items.Where(i => i.ReviewAskedAt != null),
            ContentState.Scheduled => items.Where(i => i.PublishedAt > now),
            ContentState.Published => items.Where(i => i.PublishedAt <= now && (i.ExpiresAt == null || i.ExpiresAt > now)),
            ContentState.Expired => items.Where(i => i.PublishedAt <= now && i.ExpiresAt <= now),
            ContentState.Archived => items.Where(i => i.ArchivedAt != null),
            // What was put away is not in the way.
            _ => items.Where(i => i.ArchivedAt == null),
        };
    }
}
