using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Feeds;

/// <summary>
/// What calendars hold: the last three months and what comes, at most so many. A sector's, a quartier's and a group's calendar hold what everybody may read, whoever
/// asks; a person's own holds what their circles of today allow.
/// </summary>
public sealed class ReadCalendars(CqDbContext db, IEnabled<IViewerCircleSource> circles, IPeople people, ITenantTimeZone zone, TimeProvider time)
{
    public const int Maximum = 500;
    private const int PastDays = 90;

    public async Task<IReadOnlyList<CalendarRow>> PublicAsync(Guid? councilId, Guid? groupId, CancellationToken ct = default)
    {
        var since = time.GetUtcNow().AddDays(-PastDays);
        var everyone = Audience.Public.Id;
        var events = db.Set<CalendarEvent>().AsNoTracking().Where(e => e.AudienceId == everyone && e.LastEndsAt > since);
        if (councilId is { } council)
            events = events.Where(e => e.CouncilId == council);
        if (groupId is { } group)
            events = events.Where(e => e.GroupId == group);
        return await (from e in events
                      join i in db.Set<ContentItem>() on e.ContentItemId equals i.Id
                      orderby e.LastEndsAt, e.Id
                      select new CalendarRow(e, i.Slug!, i.Title, i.Summary, i.Language))
            .Take(Maximum).ToListAsync(ct);
    }

    /// <summary>Public events that were taken back lately.</summary>
    public async Task<IReadOnlyList<CalendarTombstone>> WithdrawnAsync(Guid? councilId, Guid? groupId, CancellationToken ct = default)
    {
        var since = time.GetUtcNow() - CalendarTombstone.Kept;
        return await db.Set<CalendarTombstone>().AsNoTracking()
            .Where(t => t.At > since && (councilId == null || t.CouncilId == councilId) && (groupId == null || t.GroupId == groupId))
            .OrderBy(t => t.At).ThenBy(t => t.Id).Take(Maximum).ToListAsync(ct);
    }

    /// <summary>One event that the viewer may read; null when there is none.</summary>
    public Task<CalendarRow?> OneAsync(string slug, CancellationToken ct = default) =>
        (from i in db.Set<ContentItem>().AsNoTracking()
         where i.Type == EventType.TypeName && i.Slug == slug
         join e in db.Set<CalendarEvent>() on i.Id equals e.ContentItemId
         select new CalendarRow(e, i.Slug!, i.Title, i.Summary, i.Language)).FirstOrDefaultAsync(ct);

    /// <summary>The calendar under a person's secret address; null when it leads to nobody: never made, taken back, account closed or erased.</summary>
    public async Task<(string Name, IReadOnlyList<CalendarRow> Rows)?> PersonalAsync(string token, CancellationToken ct = default)
    {
        var hash = CalendarTokens.HashOf(token);
        if (await db.Set<CalendarToken>().AsNoTracking().FirstOrDefaultAsync(t => t.TokenHash == hash, ct) is not { } found)
            return null;

        // Only an account that is open has an address to write to.
        if (!(await people.AddressesAsync([found.UserId], ct)).ContainsKey(found.UserId))
            return null;
        var mine = new HashSet<Guid>();
        foreach (var source in circles)
            mine.UnionWith(await source.GetCirclesAsync(found.UserId, zone.Today, ct));
        var now = time.GetUtcNow();
        var since = now.AddDays(-PastDays);
        var rows = await db.EventsOfPerson(found.UserId, [.. mine], now, since).Take(Maximum).ToListAsync(ct);
        var names = await people.NamesAsync([found.UserId], ct);
        return (names.GetValueOrDefault(found.UserId, ""), rows);
    }
}
