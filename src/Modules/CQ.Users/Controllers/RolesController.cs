using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Users.Data;
using CQ.Users.Models;
using CQ.Users.Services.Rights;
using CQ.Users.Services.Roles;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Controllers;

/// <summary>Roles and the permissions each gives.</summary>
[Admin]
[Route("admin/roles")]
[RequirePermission(nameof(Permissions.ManageRoles), TenantWide = true)]
[StatementBudget(16)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Administrator)]
public sealed class RolesController(
    CqDbContext db,
    INotifier notifier,
    ITenantTimeZone zone,
    IPermissionCatalog catalog,
    SaveRole save,
    PermissionNames permissions,
    RoleLabels labels) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var today = zone.Today;
        var rows = await db.Set<Role>().AsNoTracking()
            .OrderByDescending(r => r.SystemRole).ThenBy(r => r.Name)
            .Select(r => new
            {
                Role = r,
                Given = r.Permissions.Count,
                Holders = db.Set<RoleAssignment>().InForceOn(today).Where(a => a.RoleId == r.Id).Select(a => a.UserId).Distinct().Count(),
            })
            .ToListAsync(ct);
        return View(rows.Select(r => new RoleRow(
            r.Role.Id, r.Role.Name, labels.Of(r.Role.Name), r.Role.Description, r.Role.SystemRole, r.Given, r.Holders)).ToList());
    }

    [HttpGet("nouveau")]
    public async Task<IActionResult> Create() => await FormAsync(null, new RoleForm(), []);

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(RoleForm form, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var created = await save.CreateAsync(form.Name, form.Description, form.Permissions, ct);
            if (created.Succeeded)
            {
                notifier.Success(T["Le rôle est créé. Attribuez-le depuis la page d’une personne."]);
                return RedirectToAction(nameof(Index));
            }

            Refuse(created.Refusal);
        }

        return await FormAsync(null, form, form.Permissions);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } role)
            return NotFound();
        var form = new RoleForm { Description = role.Description, Version = role.Version };
        return await FormAsync(role, form, [.. role.Permissions.Select(p => p.PermissionName)]);
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, RoleForm form, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } role)
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(role, form, form.Permissions);
        var known = await KeepUnknownAsync(role, form.Permissions);
        var changed = await save.ChangeAsync(id, form.Description, known, form.Version, ct);
        if (changed.Succeeded)
        {
            notifier.Success(T["Le rôle est enregistré. Ses droits valent aussitôt."]);
            return RedirectToAction(nameof(Index));
        }

        Refuse(changed.Refusal);
        if (role.Version == form.Version)
            return await FormAsync(role, form, form.Permissions);
        // Somebody saved in between: show what stands now, to be edited from there.
        ModelState.Remove(nameof(form.Version));
        ModelState.Remove(nameof(form.Description));
        (form.Version, form.Description) = (role.Version, role.Description);
        return await FormAsync(role, form, [.. role.Permissions.Select(p => p.PermissionName)]);
    }

    [HttpGet("{id:guid}/supprimer")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } role ? View(new RoleForm { Id = id, Label = labels.Of(role.Name) }) : NotFound();

    [HttpPost("{id:guid}/supprimer")]
    [ActionName(nameof(Delete))]
    public async Task<IActionResult> DeleteNow(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } role)
            return NotFound();
        if (await save.DeleteAsync(id, ct) is { } refusal)
        {
            Refuse(refusal);
            return View(new RoleForm { Id = id, Label = labels.Of(role.Name) });
        }

        notifier.Success(T["Le rôle est supprimé."]);
        return RedirectToAction(nameof(Index));
    }

    // Permissions of features that are off are not on the page and must not be lost by saving it.
    private async Task<string[]> KeepUnknownAsync(Role role, string[] chosen)
    {
        var shown = (await permissions.AllAsync()).Select(p => p.Permission.Name).ToHashSet(StringComparer.Ordinal);
        return [.. chosen, .. role.Permissions.Select(p => p.PermissionName).Where(p => !shown.Contains(p) && catalog.Find(p) is not null)];
    }

    private async Task<IActionResult> FormAsync(Role? role, RoleForm form, IReadOnlyCollection<string> chosen)
    {
        form.IsNew = role is null;
        form.Id = role?.Id ?? Guid.Empty;
        form.Label = role is null ? "" : labels.Of(role.Name);
        form.MayDelete = role is { SystemRole: false, IsAdministrator: false };
        var all = await permissions.AllAsync();
        form.Choices =
        [
            .. all.Select(p => new PermissionChoice(
                    p,
                    chosen.Contains(p.Permission.Name),
                    [.. all.Where(o => o != p && chosen.Contains(o.Permission.Name) && catalog.Implied(o.Permission.Name).Contains(p.Permission.Name))
                        .Select(o => o.Description)]))
                .GroupBy(c => c.Permission.Category),
        ];
        return View("Role", form);
    }

    private Task<Role?> FindAsync(Guid id, CancellationToken ct) =>
        db.Set<Role>().AsNoTracking().Include(r => r.Permissions).FirstOrDefaultAsync(r => r.Id == id, ct);
}
