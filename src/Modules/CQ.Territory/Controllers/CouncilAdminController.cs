using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
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

/// <summary>The council of a quartier: opened, renamed, closed; and the quartier closed with it.</summary>
[Admin]
[Route("admin/territoire/quartiers/{slug}")]
[RequirePermission(nameof(Permissions.ManageTerritory), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class CouncilAdminController(
    CqDbContext db, OpenCouncil open, EditCouncil edit, CloseCouncil closeCouncil, CloseNeighbourhood closeNeighbourhood, ITenantTimeZone zone, INotifier notifier)
    : CqController
{
    [HttpGet("conseil")]
    public async Task<IActionResult> Edit(string slug, CancellationToken ct)
    {
        if (await PlaceAsync(slug, ct) is not { } place)
            return NotFound();
        var council = await CouncilAsync(place, ct);
        var form = new CouncilForm
        {
            Name = council?.Name ?? place.Name,
            FoundedOn = council?.FoundedOn ?? zone.Today,
            ContactEmail = council?.ContactEmail,
            ActReference = council?.ActReference,
            ActDate = council?.ActDate,
            Seen = council?.Version ?? 0,
        };
        return View(Fill(form, place, council is null));
    }

    [HttpPost("conseil")]
    public async Task<IActionResult> Edit(string slug, CouncilForm form, CancellationToken ct)
    {
        if (await PlaceAsync(slug, ct) is not { } place)
            return NotFound();
        var council = await CouncilAsync(place, ct);
        if (!ModelState.IsValid)
            return View(Fill(form, place, council is null));
        var outcome = council is null
            ? await open.OpenAsync(place.Id, form.Name!, form.FoundedOn!.Value, form.ContactEmail, form.ActReference ?? "", form.ActDate, ct)
            : await edit.EditAsync(council.Id, form.Name!, form.ContactEmail, form.ActReference ?? "", form.ActDate, form.Seen, ct);
        if (outcome.Succeeded)
        {
            notifier.Success(T["Le conseil {0} est enregistré.", outcome.Value.Name]);
            return LocalRedirect("~/admin/territoire");
        }

        Refuse(outcome.Refusal);
        return View(Fill(form, place, council is null));
    }

    [HttpGet("conseil/fermer")]
    public async Task<IActionResult> Close(string slug, CancellationToken ct) =>
        await PlaceAsync(slug, ct) is { } place && await CouncilAsync(place, ct) is { } council
            ? View(new CloseForm { Name = council.Name, Slug = slug })
            : NotFound();

    [HttpPost("conseil/fermer")]
    public async Task<IActionResult> Close(string slug, CloseForm form, CancellationToken ct)
    {
        if (await PlaceAsync(slug, ct) is not { } place || await CouncilAsync(place, ct) is not { } council)
            return NotFound();
        (form.Name, form.Slug) = (council.Name, slug);
        if (!Confirmed(form))
            return View(form);
        var outcome = await closeCouncil.CloseAsync(council.Id, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(form);
        }

        notifier.Success(T["Le conseil {0} est fermé.", council.Name]);
        return LocalRedirect("~/admin/territoire");
    }

    [HttpGet("fermer")]
    public async Task<IActionResult> CloseNeighbourhood(string slug, CancellationToken ct) =>
        await PlaceAsync(slug, ct) is { } place ? View(new CloseForm { Name = place.Name, Slug = slug }) : NotFound();

    [HttpPost("fermer")]
    public async Task<IActionResult> CloseNeighbourhood(string slug, CloseForm form, CancellationToken ct)
    {
        if (await PlaceAsync(slug, ct) is not { } place)
            return NotFound();
        (form.Name, form.Slug) = (place.Name, slug);
        if (!Confirmed(form))
            return View(form);
        var outcome = await closeNeighbourhood.CloseAsync(slug, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(form);
        }

        notifier.Success(T["Le quartier {0} est fermé.", place.Name]);
        return LocalRedirect("~/admin/territoire");
    }

    private bool Confirmed(CloseForm form)
    {
        // Names have dashes that no keyboard shows: letters and figures are compared.
        if (Slugs.Of(form.Confirmation ?? "") == Slugs.Of(form.Name))
            return true;
        ModelState.AddModelError(nameof(form.Confirmation), T["Écrivez le nom exactement : {0}.", form.Name]);
        return false;
    }

    private Task<Neighbourhood?> PlaceAsync(string slug, CancellationToken ct) =>
        db.Set<Neighbourhood>().AsNoTracking().FirstOrDefaultAsync(n => n.Slug == slug && n.ClosedOn == null, ct);

    private Task<Council?> CouncilAsync(Neighbourhood place, CancellationToken ct) =>
        db.Set<Council>().AsNoTracking().FirstOrDefaultAsync(c => c.NeighbourhoodId == place.Id && c.ClosedOn == null, ct);

    private static CouncilForm Fill(CouncilForm form, Neighbourhood place, bool isNew)
    {
        (form.Slug, form.NeighbourhoodName, form.IsNew) = (place.Slug, place.Name, isNew);
        return form;
    }
}
