using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Budgets.Services;
using CQ.Budgets.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Budgets.Controllers;

/// <summary>Where those who look after the councils' money begin.</summary>
[Admin]
[Route("admin/budgets")]
[RequirePermission(nameof(Permissions.FollowBudgets))]
[Access(RoleNames.Coordination, RoleNames.TownHall, RoleNames.Services, RoleNames.Treasurer)]
public sealed class BudgetOfficeController(
    IBudgetOverview overview, ITerritoryDirectory territory, ReadProposals proposals, IViewer viewer, ITenantTimeZone zone) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "annee")] int? year, CancellationToken ct)
    {
        var years = await overview.YearsAsync(ct);
        var shown = year is { } asked && years.Contains(asked) ? asked : await overview.ShownYearAsync(ct);
        var own = viewer.CouncilsOf(Permissions.FollowBudgets);
        var councils = (await territory.CouncilsAsync(zone.Today, ct)).Where(c => own is null || own.Contains(c.Id));
        var figures = shown is { } y ? CouncilFigures.Of(councils, y, await overview.OfYearAsync(y, ct)) : [];
        var sees = viewer.Has(Permissions.ProposeEntries) || viewer.Has(Permissions.ApproveEntries);
        return View(new BudgetOfficePage(
            shown,
            years,
            figures,
            sees ? await proposals.WaitingAsync(own, ct) : 0,
            viewer.Has(Permissions.ManageBudgets, GrantScope.Tenant) ? [zone.Today.Year, zone.Today.Year + 1] : [],
            viewer.Has(Permissions.ProposeEntries),
            sees));
    }
}
