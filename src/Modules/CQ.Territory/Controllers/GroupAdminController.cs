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
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>Bodies: list, make, present, close.</summary>
[Admin]
[Route("admin/instances")]
[RequirePermission(nameof(Permissions.ManageGroups), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class GroupAdminController(
    CqDbContext db, ReadGroups read, ReadGroupAdmin readAdmin, CreateGroup create, EditGroup edit, CloseGroup close, ITerritoryDirectory directory, ITenantTimeZone zone, INotifier notifier)
    : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await read.ListAsync(publicOnly: false, ct));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct) =>
        await readAdmin.ReadAsync(slug, ct) is { } page ? View(page) : NotFound();

    [HttpGet("nouvelle")]
    public async Task<IActionResult> Create(GroupKind? type, CancellationToken ct) =>
        View("Edit", await FillAsync(new GroupForm { IsNew = true, Kind = type, IsPublicBody = true }, ct));

    [HttpPost("nouvelle")]
    public async Task<IActionResult> Create(GroupForm form, CancellationToken ct)
    {
        form.IsNew = true;
        if (form.Kind is null || !Enum.IsDefined(form.Kind.Value))
            ModelState.AddModelError(nameof(form.Kind), T["Choisissez le type d’instance."]);
        if (!ModelState.IsValid)
            return View("Edit", await FillAsync(form, ct));
        var outcome = await create.CreateAsync(form.Asked(form.Kind!.Value), ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View("Edit", await FillAsync(form, ct));
        }

        notifier.Success(T["{0} est créée.", outcome.Value.Name]);
        return RedirectToAction(nameof(Show), new { slug = outcome.Value.Slug });
    }

    [HttpGet("{slug}/modifier")]
    public async Task<IActionResult> Edit(string slug, CancellationToken ct)
    {
        if (await FindAsync(slug, ct) is not { } group)
            return NotFound();
        return View(new GroupForm
        {
            Kind = group.Kind,
            CouncilId = group.CouncilId,
            Slug = group.Slug,
            Title = group.Name,
            Name = group.Name,
            Description = group.Description,
            IsPublicBody = group.IsPublicBody,
            LegalBasis = group.LegalBasis,
            Scale = group.Scale,
            RunBy = group.RunBy,
            ContactEmail = group.ContactEmail,
            ReplacesCouncil = group.ReplacesCouncil,
            Seen = group.Version,
        });
    }

    [HttpPost("{slug}/modifier")]
    public async Task<IActionResult> Edit(string slug, GroupForm form, CancellationToken ct)
    {
        if (await FindAsync(slug, ct) is not { } group)
            return NotFound();
        (form.Kind, form.CouncilId, form.Slug, form.Title) = (group.Kind, group.CouncilId, group.Slug, group.Name);
        if (!ModelState.IsValid)
            return View(form);
        var outcome = await edit.EditAsync(slug, form.Asked(group.Kind), form.Seen, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(form);
        }

        notifier.Success(T["{0} est enregistrée.", outcome.Value.Name]);
        return RedirectToAction(nameof(Show), new { slug });
    }

    [HttpGet("{slug}/fermer")]
    public async Task<IActionResult> Close(string slug, CancellationToken ct) =>
        await FindAsync(slug, ct) is { } group ? View(new CloseForm { Name = group.Name, Slug = slug }) : NotFound();

    [HttpPost("{slug}/fermer")]
    public async Task<IActionResult> Close(string slug, CloseForm form, CancellationToken ct)
    {
        if (await FindAsync(slug, ct) is not { } group)
            return NotFound();
        (form.Name, form.Slug) = (group.Name, slug);
        if (Slugs.Of(form.Confirmation ?? "") != Slugs.Of(group.Name))
        {
            ModelState.AddModelError(nameof(form.Confirmation), T["Écrivez le nom exactement : {0}.", group.Name]);
            return View(form);
        }

        var outcome = await close.CloseAsync(group.Id, ct);
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            return View(form);
        }

        notifier.Success(T["{0} est fermée.", group.Name]);
        return RedirectToAction(nameof(Index));
    }

    private Task<Group?> FindAsync(string slug, CancellationToken ct) =>
        db.Set<Group>().AsNoTracking().FirstOrDefaultAsync(g => g.Slug == slug && g.ClosedOn == null, ct);

    private async Task<GroupForm> FillAsync(GroupForm form, CancellationToken ct)
    {
        form.Councils = [.. (await directory.CouncilsAsync(zone.Today, ct)).Select(c => new SelectListItem(c.Name, c.Id.ToString()))];
        return form;
    }
}
