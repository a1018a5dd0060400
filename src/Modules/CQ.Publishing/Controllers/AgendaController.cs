using System.Globalization;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Paging;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Controllers;

/// <summary>The agenda of the sector and its quartiers (R111): what comes, by month, what was; and each event.</summary>
[Route("agenda")]
[Access(RoleNames.Anonymous)]
public sealed class AgendaController(
    CqDbContext db, ReadAgenda agenda, ReadEventPage pages, ReadContents contents, ITerritoryDirectory territory, IViewer viewer, ITenantTimeZone zone) : CqController
{
    private const int Shown = 30;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(14)]
    public async Task<IActionResult> Index(string? quartier, string? niveau, string? type, string? vue, string? mois, string? apres, CancellationToken ct)
    {
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        var council = councils.FirstOrDefault(c => c.Slug == quartier);
        var kind = AgendaPage.Kinds.Where(k => k.Slug == type).Select(k => (Models.EventKind?)k.Kind).FirstOrDefault();
        if ((quartier is not null && council is null) || (type is not null && kind is null) || (niveau is not (null or AgendaQuery.Mine or AgendaQuery.Everyone)))
            return NotFound();
        var view = vue switch { null => AgendaView.Upcoming, "mois" => AgendaView.Month, "passe" => AgendaView.Past, _ => (AgendaView?)null };
        if (view is null || MonthOf(mois) is not { } month)
            return NotFound();
        var query = new AgendaQuery(quartier, niveau, kind, view.Value, month);
        var filter = new AgendaFilter(council?.Id, Kind: kind, OnlyPublic: niveau == AgendaQuery.Everyone, OnlyPrivate: niveau == AgendaQuery.Mine);
        var (entries, next) = await EntriesAsync(query, filter, Cursor.Parse(apres), ct);
        KeepOut(entries.Any(e => e.AudienceId != Audience.Public.Id));
        var groupIds = entries.Select(e => e.GroupId).OfType<Guid>().Distinct().ToArray();
        var groups = groupIds.Length == 0 ? [] : await db.Set<Group>().AsNoTracking().Where(g => groupIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, ct);
        return View(new AgendaPage(
            view.Value, entries, next, view == AgendaView.Upcoming ? null : new AgendaMonth(month, zone.Today, entries), councils, groups, query, viewer.Audiences.Length > 1));
    }

    [HttpGet("{slug}")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(16)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct)
    {
        if (await pages.FindAsync(slug, ct) is { } page)
        {
            KeepOut(!page.Row.IsPublic || page.ShowsLink);
            return View(page);
        }

        return await contents.MovedToAsync(EventType.TypeName, slug, ct) is { } moved ? RedirectToActionPermanent(nameof(Show), new { slug = moved }) : NotFound();
    }

    private async Task<(IReadOnlyList<AgendaEntry> Entries, Cursor? Next)> EntriesAsync(AgendaQuery query, AgendaFilter filter, Cursor? after, CancellationToken ct)
    {
        if (query.View == AgendaView.Upcoming)
        {
            var page = Page<AgendaEntry>.Of(await agenda.UpcomingAsync(filter, Shown + 1, after, ct), Shown, e => new Cursor(e.StartsAt, e.Id));
            return (page.Items, page.Next);
        }

        var month = query.Month!.Value;
        var end = zone.StartOf(month.AddMonths(1));
        var until = query.View == AgendaView.Past && zone.Now < end ? zone.Now : end;
        var entries = await agenda.BetweenAsync(filter, zone.StartOf(month), until, ct);
        return (query.View == AgendaView.Past ? [.. entries.Where(e => e.EndsAt <= zone.Now).Reverse()] : entries, null);
    }

    /// <summary>What is not for everyone stays out of every cache, the browser's too.</summary>
    private void KeepOut(bool isPrivate)
    {
        if (isPrivate)
            Response.Headers.CacheControl = "no-store";
    }

    private DateOnly? MonthOf(string? text)
    {
        if (text is null)
            return new DateOnly(zone.Today.Year, zone.Today.Month, 1);
        return DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is >= FirstYear and <= LastYear ? month : null;
    }
}
