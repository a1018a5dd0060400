using System.Globalization;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Publishing.Services.Feeds;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Controllers;

/// <summary>News to subscribe to (R96): Atom and JSON Feed of the sector, a quartier and a group. Only what everybody reads.</summary>
[Access(RoleNames.Anonymous)]
[OutputCache(PolicyName = "public")]
public sealed class FeedController(
    CqDbContext db, ReadFeed read, WriteFeed write, ITerritoryDirectory territory, ISiteSettings settings, ITenantAccessor tenants, ITenantTimeZone zone) : CqController
{
    [HttpGet("actualites.atom")]
    [HttpGet("actualites.json")]
    public Task<IActionResult> Sector(CancellationToken ct) => AnswerAsync(tenants.Current.Id, null, null, null, "/actualites", ct);

    [HttpGet("quartiers/{slug}/actualites.atom")]
    [HttpGet("quartiers/{slug}/actualites.json")]
    public async Task<IActionResult> Neighbourhood(string slug, CancellationToken ct) =>
        await territory.CouncilAsync(slug, zone.Today, ct) is { } council
            ? await AnswerAsync(council.Id, council.NeighbourhoodName, council.Id, null, $"/quartiers/{council.Slug}", ct)
            : NotFound();

    [HttpGet("instances/{slug}/actualites.atom")]
    [HttpGet("instances/{slug}/actualites.json")]
    public async Task<IActionResult> Group(string slug, CancellationToken ct) =>
        await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Slug == slug && g.IsPublicBody, ct) is { } group
            ? await AnswerAsync(group.Id, group.Name, null, group.Id, $"/instances/{group.Slug}", ct)
            : NotFound();

    private async Task<IActionResult> AnswerAsync(Guid id, string? place, Guid? councilId, Guid? groupId, string path, CancellationToken ct)
    {
        var site = await settings.GetAsync<SiteProfile>(ct);
        var entries = await read.NewsAsync(councilId, groupId, zone.Today, ct);
        var feed = new Feed(
            id, place is null ? T["Actualités · {0}", site.SiteName] : T["Actualités · {0} · {1}", place, site.SiteName], site.Tagline, site.SiteName, path,
            Request.Path.ToUriComponent(), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, entries);
        Response.Headers.CacheControl = "public, max-age=300";
        var json = Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal);
        return this.Answer(json ? write.Json(feed) : write.Atom(feed), json ? WriteFeed.JsonType : WriteFeed.AtomType, entries.Count == 0 ? null : feed.UpdatedAt);
    }
}
