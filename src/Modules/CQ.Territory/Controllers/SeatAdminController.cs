using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.Services.News;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>Seats of a body, and who is appointed to them.</summary>
[Admin]
[Route("admin/instances")]
[RequirePermission(nameof(Permissions.ManageGroups), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class SeatAdminController(
    CqDbContext db, AddSeat addSeat, CloseSeat closeSeat, AppointToSeat appoint, ITerritoryDirectory directory, ICharters charters, TerritoryNews news, IPeople people, ITenantTimeZone zone, INotifier notifier)
    : CqController
{
    [HttpGet("{slug}/sieges/nouveau")]
    public async Task<IActionResult> Add(string slug, CancellationToken ct) =>
        await GroupAsync(slug, ct) is { } group ? View(await FillAsync(new SeatForm(), group, ct)) : NotFound();

    [HttpPost("{slug}/sieges/nouveau")]
    public async Task<IActionResult> Add(string slug, SeatForm form, CancellationToken ct)
    {
        if (await GroupAsync(slug, ct) is not { } group)
            return NotFound();
        if (!SeatRoles.Knows(form.RoleName))
            ModelState.AddModelError(nameof(form.RoleName), T["Choisissez une réponse de la liste."]);
        for (var i = 0; ModelState.IsValid && i < form.Count; i++)
        {
            if (await addSeat.AddAsync(group.Id, form.Label!, form.RoleName, form.CouncilId, ct) is { Succeeded: false, Refusal: var refusal })
                Refuse(refusal);
        }

        if (!ModelState.IsValid)
            return View(await FillAsync(form, group, ct));
        notifier.Success(T[form.Count == 1 ? "{0} siège est ajouté." : "{0} sièges sont ajoutés.", form.Count!]);
        return LocalRedirect($"~/admin/instances/{slug}");
    }

    [HttpGet("sieges/{id:guid}/pourvoir")]
    public async Task<IActionResult> Appoint(Guid id, CancellationToken ct) =>
        await SeatAsync(id, ct) is var (seat, group) ? View(await FillAsync(new AppointForm { From = zone.Today }, seat, group, ct)) : NotFound();

    [HttpPost("sieges/{id:guid}/pourvoir")]
    public async Task<IActionResult> Appoint(Guid id, AppointForm form, CancellationToken ct)
    {
        if (await SeatAsync(id, ct) is not var (seat, group))
            return NotFound();
        await FillAsync(form, seat, group, ct);
        var user = await PersonAsync(form, ct);
        if (user is null)
            ModelState.AddModelError(nameof(form.Email), T["Choisissez un membre du conseil, ou écrivez l’adresse d’un compte qui existe."]);
        if (!ModelState.IsValid)
            return View(form);
        var outcome = await appoint.AppointAsync(id, user!.Value, form.From!.Value, form.Through, form.ActReference, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(form);
        }

        await news.AppointedAsync(outcome.Value, group, seat.Label, ct);
        notifier.Success(T["Le siège « {0} » est pourvu.", seat.Label]);
        return LocalRedirect($"~/admin/instances/{group.Slug}");
    }

    [HttpGet("sieges/{id:guid}/supprimer")]
    public async Task<IActionResult> Close(Guid id, CancellationToken ct) =>
        await SeatAsync(id, ct) is var (seat, group) ? View(new SeatForm { Label = seat.Label, Slug = group.Slug, GroupName = group.Name }) : NotFound();

    [HttpPost("sieges/{id:guid}/supprimer")]
    [ActionName(nameof(Close))]
    public async Task<IActionResult> CloseNow(Guid id, CancellationToken ct)
    {
        if (await SeatAsync(id, ct) is not var (seat, group))
            return NotFound();
        var outcome = await closeSeat.CloseAsync(id, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(nameof(Close), new SeatForm { Label = seat.Label, Slug = group.Slug, GroupName = group.Name });
        }

        notifier.Success(T["Le siège « {0} » est supprimé.", seat.Label]);
        return LocalRedirect($"~/admin/instances/{group.Slug}");
    }

    private Task<Group?> GroupAsync(string slug, CancellationToken ct) =>
        db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Slug == slug && g.ClosedOn == null, ct);

    private async Task<(Seat Seat, Group Group)?> SeatAsync(Guid id, CancellationToken ct)
    {
        var seat = await db.Set<Seat>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.ClosedOn == null, ct);
        var group = seat is null ? null : await db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == seat.GroupId && g.ClosedOn == null, ct);
        return group is null ? null : (seat!, group);
    }

    private async Task<Guid?> PersonAsync(AppointForm form, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(form.Email))
            return await people.FindByEmailAsync(form.Email.Trim(), ct);
        return form.Members.Any(m => m.Value == form.UserId?.ToString()) ? form.UserId : null;
    }

    private async Task<SeatForm> FillAsync(SeatForm form, Group group, CancellationToken ct)
    {
        (form.Slug, form.GroupName, form.Represents) = (group.Slug, group.Name, group.Kind == GroupKind.BudgetCommittee);
        if (form.Represents)
            form.Councils = [.. (await directory.CouncilsAsync(zone.Today, ct)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        return form;
    }

    private async Task<AppointForm> FillAsync(AppointForm form, Seat seat, Group group, CancellationToken ct)
    {
        (form.Slug, form.GroupName, form.SeatLabel) = (group.Slug, group.Name, seat.Label);
        if (group.Kind == GroupKind.AnimationTeam)
            form.TermYears = (await charters.OnAsync(zone.Today, ct))?.TeamTermYears;
        if ((group.CouncilId ?? seat.CouncilId) is { } council)
        {
            var members = await directory.MembersAsync(CircleKind.Council, council, zone.Today, ct);
            form.Members = [.. (await people.NamesAsync(members, ct)).OrderBy(n => n.Value, StringComparer.CurrentCulture).Select(n => new SelectListItem(n.Value, n.Key.ToString()))];
        }

        return form;
    }
}
