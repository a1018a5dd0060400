using System.Text.Json;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;
using CQ.Contents.ViewModels;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Paging;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Controllers;

/// <summary>Everything on the viewer's desk, what can be done with several at once, and what they began and never saved.</summary>
[Admin]
[Route("admin/contenus")]
[RequirePermission(nameof(Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class DeskController(
    ReadDesk read, BulkEdit bulk, KeepTyping typing, ContentTypes types, ContentRights rights, CqDbContext db, ITerritoryDirectory territory, ITenantTimeZone zone) : CqController
{
    private const string Report = "bulk";
    private const int Unfinished = 50;

    [HttpGet("")]
    [StatementBudget(16)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "type")] string? type,
        [FromQuery(Name = "etat")] string? state,
        [FromQuery(Name = "lieu")] string? place,
        [FromQuery(Name = "lecteurs")] string? readers,
        [FromQuery(Name = "langue")] string? language,
        [FromQuery(Name = "a-moi")] string? mine,
        [FromQuery(Name = "mots")] string? words,
        [FromQuery(Name = "apres")] string? after,
        CancellationToken ct)
    {
        var filter = new DeskFilter(Known(type), Known(state), Known(place), Known(readers), Known(language), mine == "oui", words is { Length: > 0 and <= 100 } ? words.Trim() : null);
        var page = await read.ListAsync(filter, Cursor.Parse(after), ct);
        var report = TempData[Report] is string json ? JsonSerializer.Deserialize<BulkReport>(json) : null;
        return View(new DeskPage(
            filter,
            page,
            types.All,
            [.. types.All.Where(t => rights.MayAnywhere(ContentVerb.Edit, t))],
            await territory.CouncilsAsync(zone.Today, ct),
            await db.Set<Topic>().AsNoTracking().OrderBy(t => t.Position).ThenBy(t => t.Name).Take(Topic.Most).ToListAsync(ct),
            (await typing.AllMineAsync(Unfinished, ct)).Count,
            report));
    }

    [HttpPost("lot")]
    public async Task<IActionResult> Bulk([FromForm] Guid[]? ids, string? act, string? topic, [FromForm(Name = "retour")] string? back, CancellationToken ct)
    {
        var report = await bulk.DoAsync(ids ?? [], act, topic, ct);
        TempData[Report] = JsonSerializer.Serialize(report);
        return LocalRedirect(back is ['?', ..] && back.All(c => c is > ' ' and <= '~') ? "~/admin/contenus" + back : "~/admin/contenus");
    }

    [HttpGet("textes-commences")]
    public async Task<IActionResult> Typing(CancellationToken ct)
    {
        var kept = await typing.AllMineAsync(Unfinished, ct);
        return View(new TypingPage([.. kept.Where(k => types.Find(k.Type) is not null).Select(k => TypingRow.Of(k, types.Get(k.Type)))]));
    }

    [HttpPost("textes-commences/{id:guid}/abandonner")]
    public async Task<IActionResult> Drop(Guid id, CancellationToken ct)
    {
        await typing.DropAsync(id, ct);
        return RedirectToAction(nameof(Typing));
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > 100 ? null : text;
}
