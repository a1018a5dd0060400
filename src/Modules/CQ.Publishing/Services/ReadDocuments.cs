using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>The archive as readers leaf through it (R112).</summary>
public sealed class ReadDocuments(CqDbContext db, ITerritoryDirectory territory, IViewer viewer, ITenantTimeZone zone)
{
    public const int PageSize = 25;

    private Guid[] OwnCircles => [.. viewer.Audiences.Where(a => a != Audience.Public.Id)];

    /// <summary>Three statements, a fourth with a body.</summary>
    public async Task<DocumentList> ListAsync(DocumentFilter filter, Cursor? after, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        var circles = viewer.Audiences;
        var group = filter.Group is { } slug
            ? await db.Set<Group>().AsNoTracking().Where(g => g.Slug == slug && (g.IsPublicBody || circles.Contains(g.Id))).Select(g => new { g.Id, g.Name }).FirstOrDefaultAsync(ct)
            : null;
        var council = councils.FirstOrDefault(c => c.Slug == filter.Quartier);
        filter = filter with { Quartier = council?.Slug, Group = group is null ? null : filter.Group, Private = filter.Private && OwnCircles.Length > 0 };

        var entries = db.Set<DocumentEntry>().AsQueryable();
        if (council is not null)
            entries = entries.Where(e => e.CouncilId == council.Id);
        if (group is not null)
            entries = entries.Where(e => e.GroupId == group.Id);
        if (filter.Kind is { } kind)
            entries = entries.Where(e => e.Kind == kind);
        if (filter.Year is { } year)
        {
            var (from, through) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            entries = entries.Where(e => e.DatedOn >= from && e.DatedOn <= through);
        }

        var rows = await entries.NewestOf(filter.Private ? OwnCircles : viewer.Audiences, PageSize + 1, after).AsRows(db).ToListAsync(ct);
        var page = Page<DocumentRow>.Of(rows, PageSize, r => new Cursor(new DateTimeOffset(r.DatedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), r.EntryId));
        return new DocumentList(filter, page, councils, await YearsAsync(ct), group?.Name, OwnCircles.Length > 0);
    }

    /// <summary>The latest that everyone reads, of a council or of the whole sector. One statement.</summary>
    public async Task<IReadOnlyList<DocumentRow>> PublicAsync(Guid? councilId, int take, CancellationToken ct = default) =>
        await Of(councilId).NewestOf([Audience.Public.Id], take).AsRows(db).ToListAsync(ct);

    /// <summary>The latest that the viewer reads and not everyone does. No statement for whoever belongs nowhere.</summary>
    public async Task<IReadOnlyList<DocumentRow>> PrivateAsync(Guid councilId, int take, CancellationToken ct = default) =>
        OwnCircles is { Length: > 0 } circles ? await Of(councilId).NewestOf(circles, take).AsRows(db).ToListAsync(ct) : [];

    /// <summary>The latest of a body, as far as the viewer reads them. One statement.</summary>
    public async Task<IReadOnlyList<DocumentRow>> OfGroupAsync(Guid groupId, int take, CancellationToken ct = default) =>
        await db.Set<DocumentEntry>().Where(e => e.GroupId == groupId).NewestOf(viewer.Audiences, take).AsRows(db).ToListAsync(ct);

    private IQueryable<DocumentEntry> Of(Guid? councilId) =>
        councilId is null ? db.Set<DocumentEntry>() : db.Set<DocumentEntry>().Where(e => e.CouncilId == councilId);

    private async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct)
    {
        var newest = zone.Today.Year;
        var oldest = (await db.Set<DocumentEntry>().OldestDayOf(viewer.Audiences).ToListAsync(ct)).Min()?.Year ?? newest;
        return [.. Enumerable.Range(oldest, Math.Max(1, newest - oldest + 1)).Reverse()];
    }
}
