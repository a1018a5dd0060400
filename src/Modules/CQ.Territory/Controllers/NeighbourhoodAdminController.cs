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

/// <summary>A quartier's presentation. The coordination edits all of it, an animation team the text of its own quartier, refused elsewhere.</summary>
[Admin]
[Route("admin/territoire/quartiers/{slug}")]
[RequirePermission(nameof(Permissions.EditNeighbourhood))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, OwnOnly = true)]
public sealed class NeighbourhoodAdminController(
    CqDbContext db, ITerritoryDirectory directory, EditNeighbourhood edit, IViewer viewer, ITenantTimeZone zone, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string slug, CancellationToken ct)
    {
        if (await ReadAsync(slug, ct) is not { } place)
            return NotFound();
        if (!await MayEditAsync(slug, ct))
            return Forbid();
        var form = new NeighbourhoodForm
        {
            Name = place.Name,
            Description = place.Description,
            BoroughId = place.BoroughId,
            Colour = place.Colour,
            Seen = place.Version,
        };
        return View(await FillAsync(form, place, ct));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(string slug, NeighbourhoodForm form, CancellationToken ct)
    {
        if (await ReadAsync(slug, ct) is not { } place)
            return NotFound();
        if (!await MayEditAsync(slug, ct))
            return Forbid();
        if (!ModelState.IsValid)
            return View(await FillAsync(form, place, ct));
        var outcome = MayEditAll
            ? await edit.EditAsync(slug, form.Name ?? "", form.Description ?? "", form.BoroughId, form.Colour, form.Seen, ct)
            : await edit.DescribeAsync(slug, form.Description ?? "", form.Seen, ct);
        if (outcome.Succeeded)
        {
            notifier.Success(T["Le quartier {0} est enregistré.", outcome.Value.Name]);
            return LocalRedirect(MayEditAll ? "~/admin/territoire" : $"~/quartiers/{slug}");
        }

        Refuse(outcome.Refusal);
        if (outcome.Refusal.Text == EditNeighbourhood.Conflict && await ReadAsync(slug, ct) is { } now)
        {
            (form.Theirs, form.Seen) = (now.Description, now.Version);
            ModelState.Remove(nameof(form.Seen));
        }

        return View(await FillAsync(form, place, ct));
    }

    private bool MayEditAll => viewer.Has(Permissions.ManageTerritory, GrantScope.Tenant);

    private async Task<bool> MayEditAsync(string slug, CancellationToken ct) =>
        MayEditAll
        || (await directory.CouncilAsync(slug, zone.Today, ct) is { } council && viewer.HasForCouncil(Permissions.EditNeighbourhood, council.Id));

    private Task<Neighbourhood?> ReadAsync(string slug, CancellationToken ct) =>
        db.Set<Neighbourhood>().AsNoTracking().FirstOrDefaultAsync(n => n.Slug == slug, ct);

    private async Task<NeighbourhoodForm> FillAsync(NeighbourhoodForm form, Neighbourhood place, CancellationToken ct)
    {
        (form.Slug, form.Title, form.MayEditAll, form.IsClosed) = (place.Slug, place.Name, MayEditAll, place.ClosedOn is not null);
        form.Boroughs = form.MayEditAll ? await db.BoroughChoicesAsync(ct) : [];
        return form;
    }
}
