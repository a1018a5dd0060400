using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Admin.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Navigation;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Admin.Controllers;

/// <summary>The first page of the back office: what one may do there, in the order of the menu.</summary>
[Admin]
[Route("admin")]
[RequirePermission(nameof(Permissions.AccessAdminPanel))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.Services, RoleNames.TownHall)]
public sealed class DashboardController(INavigationManager navigation, IViewer viewer) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var items = await navigation.BuildAsync(MenuNames.Admin);
        var groups = items
            .Where(i => i.Path != AdminMenu.Home)
            .GroupBy(i => i.Group)
            .Select(g => new DashboardGroup(g.Key, [.. g]))
            .ToList();
        return View(new DashboardPage(viewer.DisplayName, groups));
    }
}
