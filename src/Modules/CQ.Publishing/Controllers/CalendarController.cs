using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.Services.Feeds;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Controllers;

/// <summary>Calendars to subscribe to (RFC 5545): the sector's, a quartier's, a group's, one event, and one's own under a secret address.</summary>
[Access(RoleNames.Anonymous)]
public sealed class CalendarController(
    CqDbContext db, ReadCalendars read, WriteCalendar write, ITerritoryDirectory territory, ISiteSettings settings, IViewer viewer, ITenantTimeZone zone) : CqController
{
    [HttpGet("agenda.ics")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Sector(CancellationToken ct) => await PublicAsync(T["Agenda · {0}", (await settings.GetAsync<SiteProfile>(ct)).SiteName], null, null, ct);

    [HttpGet("quartiers/{slug}/agenda.ics")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Neighbourhood(string slug, CancellationToken ct) =>
        await territory.CouncilAsync(slug, zone.Today, ct) is { } council ? await PublicAsync(T["Agenda · {0}", council.NeighbourhoodName], council.Id, null, ct) : NotFound();

    [HttpGet("instances/{slug}/agenda.ics")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Group(string slug, CancellationToken ct) =>
        await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Slug == slug && g.IsPublicBody, ct) is { } group
            ? await PublicAsync(T["Agenda · {0}", group.Name], null, group.Id, ct)
            : NotFound();

    [HttpGet("agenda/{slug}.ics")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> One(string slug, CancellationToken ct)
    {
        if (await read.OneAsync(slug, ct) is not { } row)
            return NotFound();
        Keep(row.Event.IsPublic && !viewer.IsSignedIn);
        return this.Answer(write.Write(row.Title, [row], []), WriteCalendar.ContentType, row.Event.TouchedAt, $"{slug}.ics");
    }

    /// <summary>No cookie: calendars know only the address. It is as good as a key, so nothing on the way keeps it.</summary>
    [HttpGet("agenda/personnel/{token}.ics")]
    public async Task<IActionResult> Personal(string token, CancellationToken ct)
    {
        if (await read.PersonalAsync(token, ct) is not var (name, rows))
            return NotFound();
        Keep(false);
        Response.Headers["X-Robots-Tag"] = "noindex";
        return this.Answer(write.Write(T["Mon agenda · {0}", name], rows, []), WriteCalendar.ContentType);
    }

    private async Task<IActionResult> PublicAsync(string name, Guid? councilId, Guid? groupId, CancellationToken ct)
    {
        var rows = await read.PublicAsync(councilId, groupId, ct);
        var stones = await read.WithdrawnAsync(councilId, groupId, ct);
        Keep(true);
        var changed = rows.Select(r => r.Event.TouchedAt).Concat(stones.Select(s => s.At)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return this.Answer(write.Write(name, rows, stones), WriteCalendar.ContentType, changed);
    }

    private void Keep(bool isPublic) => Response.Headers.CacheControl = isPublic ? "public, max-age=300" : "private, no-store";
}
