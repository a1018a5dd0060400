using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>The dated outlines of a quartier (R104, L1, L2).</summary>
[Admin]
[Route("admin/territoire/quartiers/{slug}/trace")]
[RequirePermission(nameof(Permissions.ManageTerritory), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class BoundaryAdminController(
    CqDbContext db, ChangeBoundary change, ITerritoryMaps maps, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string slug, CancellationToken ct) =>
        await FindAsync(slug, ct) is { } place ? View(await FillAsync(new BoundaryForm { From = zone.Today }, place, ct)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(string slug, BoundaryForm form, CancellationToken ct)
    {
        if (await FindAsync(slug, ct) is not { } place)
            return NotFound();
        form.GeoJson = await form.File.OrAsync(form.GeoJson, ct);
        if (!ModelState.IsValid)
            return View(await FillAsync(form, place, ct));
        var outcome = await change.ChangeAsync(
            place.Id, new NewBoundary(form.GeoJson ?? "", form.From!.Value, form.ActReference!, form.ActDate, form.Note ?? ""), ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(await FillAsync(form, place, ct));
        }

        notifier.Success(T["Le tracé de {0} est enregistré.", place.Name]);
        if (outcome.Value.Faults.Count > 0)
            notifier.Warning(T["Les quartiers ne couvrent pas exactement le secteur : voyez le détail ci-dessous."]);
        return RedirectToAction(nameof(Edit), new { slug });
    }

    private Task<Neighbourhood?> FindAsync(string slug, CancellationToken ct) =>
        db.Set<Neighbourhood>().AsNoTracking().FirstOrDefaultAsync(n => n.Slug == slug && n.ClosedOn == null, ct);

    private async Task<BoundaryForm> FillAsync(BoundaryForm form, Neighbourhood place, CancellationToken ct)
    {
        (form.Slug, form.Name) = (place.Slug, place.Name);
        form.History = await db.Set<Boundary>().AsNoTracking().Where(b => b.NeighbourhoodId == place.Id).OrderByDescending(b => b.From).ToListAsync(ct);
        form.Faults = form.History is [var last, ..] ? await change.TilingOnAsync(last.From, ct) : [];
        form.Map = await maps.GetAsync(ct) with { Highlight = place.Slug, WithList = false, Link = "~/admin/territoire/quartiers/{0}/trace" };
        return form;
    }
}
