using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.Services.Feeds;
using CQ.Publishing.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Publishing.Controllers;

/// <summary>
/// A small page that the town hall's site shows in a frame (R81): the next events and the last news, public ones whoever looks, without cookie, script or form. Only the sites
/// of the settings may frame it; every other page of the site stays out of frames.
/// </summary>
[Route("widget")]
[Access(RoleNames.Anonymous)]
[OutputCache(PolicyName = "public")]
public sealed class WidgetController(ReadAgenda agenda, ReadFeed feed, ITerritoryDirectory territory, ISiteSettings settings, ITenantTimeZone zone) : CqController
{
    private const int Shown = 4;

    [HttpGet("secteur")]
    public async Task<IActionResult> Sector(CancellationToken ct) =>
        await AnswerAsync((await settings.GetAsync<SiteProfile>(ct)).SiteName, "/", "/agenda", null, ct);

    [HttpGet("quartiers/{slug}")]
    public async Task<IActionResult> Neighbourhood(string slug, CancellationToken ct) =>
        await territory.CouncilAsync(slug, zone.Today, ct) is { } council
            ? await AnswerAsync(council.NeighbourhoodName, $"/quartiers/{council.Slug}", $"/agenda?quartier={council.Slug}", council.Id, ct)
            : NotFound();

    private async Task<IActionResult> AnswerAsync(string name, string path, string agendaPath, Guid? councilId, CancellationToken ct)
    {
        var sites = (await settings.GetAsync<WidgetSettings>(ct)).Sites;
        Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors {(sites.Count == 0 ? "'none'" : string.Join(' ', sites))}";
        Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "public, max-age=300";
        var events = await agenda.UpcomingAsync(new AgendaFilter(councilId, OnlyPublic: true), Shown, ct: ct);
        var news = await feed.NewsAsync(councilId, null, zone.Today, ct);
        return View("Show", new WidgetPage(name, path, agendaPath, events, [.. news.Take(Shown)]));
    }
}
