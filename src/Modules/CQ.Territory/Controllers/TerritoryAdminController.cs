using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>The sector, its boroughs and its quartiers.</summary>
[Admin]
[Route("admin/territoire")]
[RequirePermission(nameof(Permissions.ManageTerritory), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class TerritoryAdminController(
    CqDbContext db, EditSector edit, MoveNeighbourhood move, SetUpNeighbourhood setUp, ChangeBoundary boundaries, ITenantTimeZone zone, INotifier notifier)
    : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var today = zone.Today;
        var rows = await (from n in db.Set<Neighbourhood>().AsNoTracking()
                          join b in db.Set<Borough>() on n.BoroughId equals b.Id into boroughs
                          from b in boroughs.DefaultIfEmpty()
                          join c in db.Set<Council>().OpenOn(today) on n.Id equals c.NeighbourhoodId into councils
                          from c in councils.DefaultIfEmpty()
                          join o in db.Set<Boundary>().OnDay(today) on n.Id equals o.NeighbourhoodId into outlines
                          from o in outlines.DefaultIfEmpty()
                          orderby n.ClosedOn != null, n.Position, n.Name
                          select new NeighbourhoodRow(
                              n.Slug, n.Name, b == null ? null : b.Name, c == null ? null : c.Name, o == null ? null : o.Area, n.ClosedOn))
            .ToListAsync(ct);
        return View(new TerritoryOverview(
            await db.Set<Sector>().AsNoTracking().FirstOrDefaultAsync(ct),
            await db.Set<Borough>().AsNoTracking().OrderBy(b => b.Number).ToListAsync(ct),
            rows,
            await boundaries.TilingOnAsync(today, ct)));
    }

    /// <summary>Moves a quartier in the list by its buttons.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string slug, string direction, CancellationToken ct) =>
        await move.MoveAsync(slug, direction == "haut", ct) ? RedirectToAction(nameof(Index)) : NotFound();

    [HttpGet("secteur")]
    public async Task<IActionResult> Sector(CancellationToken ct) => View(await SectorFormAsync(ct));

    [HttpPost("secteur")]
    public async Task<IActionResult> Sector(SectorForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        var outcome = await edit.EditAsync(form.Name!, form.City!, form.Description ?? "", form.Seen, ct);
        if (outcome.Succeeded)
        {
            notifier.Success(T["Le secteur est enregistré."]);
            return RedirectToAction(nameof(Index));
        }

        Refuse(outcome.Refusal);
        form.Seen = (await SectorFormAsync(ct)).Seen;
        ModelState.Remove(nameof(form.Seen));
        return View(form);
    }

    [HttpGet("arrondissements/nouveau")]
    public IActionResult NewBorough() => View("Borough", new BoroughForm { IsNew = true });

    [HttpPost("arrondissements/nouveau")]
    public Task<IActionResult> NewBorough(BoroughForm form, CancellationToken ct)
    {
        form.IsNew = true;
        return SaveBoroughAsync(form, ct);
    }

    [HttpGet("arrondissements/{number:int}")]
    public async Task<IActionResult> Borough(int number, CancellationToken ct) =>
        await db.Set<Borough>().AsNoTracking().FirstOrDefaultAsync(b => b.Number == number, ct) is { } borough
            ? View(new BoroughForm { Number = borough.Number, Name = borough.Name })
            : NotFound();

    [HttpPost("arrondissements/{number:int}")]
    public Task<IActionResult> Borough(int number, BoroughForm form, CancellationToken ct)
    {
        form.Number = number;
        return SaveBoroughAsync(form, ct);
    }

    [HttpGet("quartiers/nouveau")]
    public async Task<IActionResult> Create(CancellationToken ct) =>
        View(await FillAsync(new NewNeighbourhoodForm { FoundedOn = zone.Today, WithTreasurer = true }, ct));

    [HttpPost("quartiers/nouveau")]
    public async Task<IActionResult> Create(NewNeighbourhoodForm form, CancellationToken ct)
    {
        form.GeoJson = await form.File.OrAsync(form.GeoJson, ct);
        if (!ModelState.IsValid)
            return View(await FillAsync(form, ct));
        var outcome = await setUp.SetUpAsync(Asked(form), ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(await FillAsync(form, ct));
        }

        notifier.Success(T["Le quartier {0} et son conseil sont ouverts.", outcome.Value.Neighbourhood.Name]);
        if (outcome.Value.Faults.Count > 0)
            notifier.Warning(T["Les quartiers ne couvrent pas exactement le secteur : voyez le détail sous la liste."]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<SectorForm> SectorFormAsync(CancellationToken ct)
    {
        var sector = await db.Set<Sector>().AsNoTracking().FirstOrDefaultAsync(ct);
        return new SectorForm { Name = sector?.Name, City = sector?.City, Description = sector?.Description, Seen = sector?.Version ?? 0 };
    }

    private async Task<IActionResult> SaveBoroughAsync(BoroughForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View("Borough", form);
        var outcome = await edit.NameBoroughAsync(form.Number!.Value, form.Name!, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View("Borough", form);
        }

        notifier.Success(T["L’arrondissement est enregistré."]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<NewNeighbourhoodForm> FillAsync(NewNeighbourhoodForm form, CancellationToken ct)
    {
        form.Boroughs = await db.BoroughChoicesAsync(ct);
        return form;
    }

    private static NeighbourhoodSetUp Asked(NewNeighbourhoodForm form) =>
        new(new NewNeighbourhood(form.Name!) { Slug = form.Slug, Description = form.Description ?? "", BoroughId = form.BoroughId })
        {
            CouncilName = form.CouncilName,
            ContactEmail = form.ContactEmail,
            FoundedOn = form.FoundedOn!.Value,
            ActReference = form.ActReference!,
            ActDate = form.ActDate,
            TeamSeats = form.TeamSeats!.Value,
            WithTreasurer = form.WithTreasurer,
            WithCommitteeSeats = form.WithCommitteeSeats,
            GeoJson = form.GeoJson,
            BoundaryNote = form.BoundaryNote ?? "",
        };
}
