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

/// <summary>Ends terms of office, and looks after the members of bodies without seats.</summary>
[Admin]
[Route("admin/instances")]
[RequirePermission(nameof(Permissions.ManageGroups), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class TermAdminController(
    CqDbContext db, EndTerm endTerm, AddMember addMember, EndMembership endMembership, IPeople people, ITenantTimeZone zone, INotifier notifier)
    : CqController
{
    [HttpGet("mandats/{id:guid}/fin")]
    public async Task<IActionResult> End(Guid id, CancellationToken ct) =>
        await FillAsync(new EndTermForm { Through = zone.Today }, id, ct) is { } form ? View(form) : NotFound();

    [HttpPost("mandats/{id:guid}/fin")]
    public async Task<IActionResult> End(Guid id, EndTermForm form, CancellationToken ct)
    {
        if (await FillAsync(form, id, ct) is null)
            return NotFound();
        if (form.Reason is { } reason && !EndReasons.Choices.Contains(reason))
            ModelState.AddModelError(nameof(form.Reason), T["Choisissez un motif."]);
        if (!ModelState.IsValid)
            return View(form);
        var outcome = await endTerm.EndAsync(id, form.Through!.Value, form.Reason!.Value, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(form);
        }

        notifier.Success(T["Le mandat de {0} prend fin.", form.PersonName]);
        return LocalRedirect($"~/admin/instances/{form.Slug}");
    }

    [HttpGet("{slug}/membres/nouveau")]
    public async Task<IActionResult> AddMember(string slug, CancellationToken ct) =>
        await GroupAsync(slug, ct) is { } group ? View("AddMember", Fill(new AddMemberForm(), group)) : NotFound();

    [HttpPost("{slug}/membres/nouveau")]
    public async Task<IActionResult> AddMember(string slug, AddMemberForm form, CancellationToken ct)
    {
        if (await GroupAsync(slug, ct) is not { } group)
            return NotFound();
        Fill(form, group);
        var user = string.IsNullOrWhiteSpace(form.Email) ? null : await people.FindByEmailAsync(form.Email.Trim(), ct);
        if (ModelState.IsValid && user is null)
            ModelState.AddModelError(nameof(form.Email), T["Aucun compte confirmé n’a cette adresse."]);
        if (ModelState.IsValid && await addMember.AddToGroupAsync(group.Id, user!.Value, null, ct) is { Succeeded: false, Refusal: var refusal })
            Refuse(refusal);
        if (!ModelState.IsValid)
            return View("AddMember", form);
        notifier.Success(T["Cette personne fait maintenant partie de {0}.", group.Name]);
        return LocalRedirect($"~/admin/instances/{slug}");
    }

    [HttpGet("{slug}/membres/{id:guid}/fin")]
    public async Task<IActionResult> EndMember(string slug, Guid id, CancellationToken ct) =>
        await MemberAsync(slug, id, ct) is { } form ? View("EndMembership", form) : NotFound();

    [HttpPost("{slug}/membres/{id:guid}/fin")]
    public async Task<IActionResult> EndMember(string slug, Guid id, EndMembershipForm form, CancellationToken ct)
    {
        if (await MemberAsync(slug, id, ct) is not { } known)
            return NotFound();
        (form.CircleName, form.PersonName, form.Back) = (known.CircleName, known.PersonName, known.Back);
        if (form.Reason is { } reason && !EndReasons.Choices.Contains(reason))
            ModelState.AddModelError(nameof(form.Reason), T["Choisissez un motif."]);
        if (ModelState.IsValid && await endMembership.EndAsync(id, form.Reason!.Value, ct) is { Succeeded: false, Refusal: var refusal })
            Refuse(refusal);
        if (!ModelState.IsValid)
            return View("EndMembership", form);
        notifier.Success(T["{0} ne fait plus partie de {1}.", form.PersonName, form.CircleName]);
        return LocalRedirect(form.Back);
    }

    private Task<Group?> GroupAsync(string slug, CancellationToken ct) =>
        db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Slug == slug && g.ClosedOn == null, ct);

    private static AddMemberForm Fill(AddMemberForm form, Group group)
    {
        (form.CircleName, form.IsCouncil, form.Back) = (group.Name, false, $"~/admin/instances/{group.Slug}");
        return form;
    }

    private async Task<EndMembershipForm?> MemberAsync(string slug, Guid id, CancellationToken ct)
    {
        if (await GroupAsync(slug, ct) is not { } group)
            return null;
        var user = await db.Set<Membership>().AsNoTracking()
            .Where(m => m.Id == id && m.GroupId == group.Id && m.Through == null)
            .Select(m => (Guid?)m.UserId)
            .FirstOrDefaultAsync(ct);
        return user is null
            ? null
            : new EndMembershipForm
            {
                CircleName = group.Name,
                PersonName = (await people.NamesAsync([user.Value], ct)).GetValueOrDefault(user.Value, ""),
                Back = $"~/admin/instances/{slug}",
            };
    }

    private async Task<EndTermForm?> FillAsync(EndTermForm form, Guid id, CancellationToken ct)
    {
        var row = await (from t in db.Set<TermOfOffice>().AsNoTracking()
                         where t.Id == id && (t.Through == null || t.Through >= zone.Today)
                         join s in db.Set<Seat>() on t.SeatId equals s.Id
                         join g in db.Set<Group>() on s.GroupId equals g.Id
                         select new { t.UserId, t.From, t.Through, s.Label, g.Slug, g.Name })
            .FirstOrDefaultAsync(ct);
        if (row is null)
            return null;
        (form.Slug, form.GroupName, form.SeatLabel, form.Period) = (row.Slug, row.Name, row.Label, new Period(row.From, row.Through));
        form.PersonName = (await people.NamesAsync([row.UserId], ct)).GetValueOrDefault(row.UserId, "");
        return form;
    }
}
