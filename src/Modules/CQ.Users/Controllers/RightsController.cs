using CQ.Abstractions.People;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Users.Models;
using CQ.Users.Services.Rights;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Controllers;

/// <summary>Who may do what, as one table: roles × permissions.</summary>
[Admin]
[Route("admin/droits")]
[RequirePermission(nameof(Permissions.ViewRights), TenantWide = true)]
[StatementBudget(16)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class RightsController(
    CqDbContext db, IViewer viewer, IGrantResolver resolver, PermissionNames permissions, RoleLabels labels) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var withImplied = await resolver.PermissionsByRoleAsync(ct);
        var roles = await db.Set<Role>().AsNoTracking().Include(r => r.Permissions).OrderByDescending(r => r.SystemRole).ThenBy(r => r.Name).ToListAsync(ct);
        var columns = roles.Select(r => new RoleColumn(
            r.Id,
            labels.Of(r.Name),
            r.Permissions.Select(p => p.PermissionName).ToHashSet(StringComparer.Ordinal),
            withImplied.GetValueOrDefault(r.Name) ?? new HashSet<string>()));
        return View(new RightsMatrixPage([.. columns], await permissions.ByCategoryAsync(), viewer.Has(Permissions.ManageRoles, GrantScope.Tenant)));
    }
}
