using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Users.Models;
using CQ.Users.Services.Rights;
using CQ.Users.Services.Roles;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Controllers;

/// <summary>Gives roles to a person and ends them.</summary>
[Admin]
[Route("admin/personnes/{id:guid}/roles")]
[RequirePermission(nameof(Permissions.AssignRoles), TenantWide = true)]
[StatementBudget(17)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Administrator)]
public sealed class AssignmentsController(
    CqDbContext db, INotifier notifier, ITenantTimeZone zone, AssignRole assign, EndAssignment end, CriticalRights critical, RoleLabels labels) : CqController
{
    [HttpGet("nouveau")]
    public async Task<IActionResult> Add(Guid id, CancellationToken ct) => await AddFormAsync(id, new AssignRoleForm { From = zone.Today }, ct);

    [HttpPost("nouveau")]
    public async Task<IActionResult> Add(Guid id, AssignRoleForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await AddFormAsync(id, form, ct);
        var given = await assign.AssignAsync(id, form.RoleId!.Value, GrantScope.Tenant, form.From!.Value, form.Through, ct);
        if (!given.Succeeded)
        {
            Refuse(given.Refusal);
            return await AddFormAsync(id, form, ct);
        }

        notifier.Success(T["Le rôle est attribué."]);
        return RedirectToAction(nameof(PeopleController.Person), "People", new { id });
    }

    [HttpGet("{assignmentId:guid}")]
    public async Task<IActionResult> End(Guid id, Guid assignmentId, CancellationToken ct) =>
        await EndFormAsync(id, assignmentId, new EndAssignmentForm { Through = zone.Today }, ct);

    [HttpPost("{assignmentId:guid}")]
    public async Task<IActionResult> End(Guid id, Guid assignmentId, EndAssignmentForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await EndFormAsync(id, assignmentId, form, ct);
        if (await end.EndAsync(id, assignmentId, form.Through!.Value, ct) is { } refusal)
        {
            Refuse(refusal);
            return await EndFormAsync(id, assignmentId, form, ct);
        }

        notifier.Success(T["La fin du rôle est enregistrée."]);
        return RedirectToAction(nameof(PeopleController.Person), "People", new { id });
    }

    private async Task<IActionResult> AddFormAsync(Guid id, AssignRoleForm form, CancellationToken ct)
    {
        if (await NameAsync(id, ct) is not { } name)
            return NotFound();
        (form.PersonId, form.PersonName) = (id, name);
        var roles = await db.Set<Role>().AsNoTracking().Include(r => r.Permissions).Where(r => !r.SystemRole).ToListAsync(ct);
        form.Roles =
        [
            .. roles.Where(r => !critical.AreBeyondViewer(r))
                .Select(r => new SelectListItem(labels.Of(r.Name), r.Id.ToString()))
                .OrderBy(r => r.Text, StringComparer.CurrentCulture),
        ];
        return View(nameof(Add), form);
    }

    private async Task<IActionResult> EndFormAsync(Guid id, Guid assignmentId, EndAssignmentForm form, CancellationToken ct)
    {
        var assignment = await db.Set<RoleAssignment>().AsNoTracking().Include(a => a.Role)
            .FirstOrDefaultAsync(a => a.Id == assignmentId && a.UserId == id, ct);
        if (assignment is null || await NameAsync(id, ct) is not { } name)
            return NotFound();
        (form.PersonId, form.PersonName, form.RoleName) = (id, name, labels.Of(assignment.Role!.Name));
        return View(nameof(End), form);
    }

    private Task<string?> NameAsync(Guid id, CancellationToken ct) =>
        db.Set<User>().Where(u => u.Id == id && u.ErasedAt == null).Select(u => u.DisplayName).FirstOrDefaultAsync(ct);
}
