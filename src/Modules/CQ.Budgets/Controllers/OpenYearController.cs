using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Budgets.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Budgets.Controllers;

/// <summary>Opens a fiscal year and the credits of the councils, all of them or none.</summary>
[Admin]
[Route("admin/budgets/exercices/{year:int}")]
[RequirePermission(nameof(Permissions.ManageBudgets))]
[Access(RoleNames.Coordination)]
public sealed class OpenYearController(
    OpenFiscalYear openYear, OpenCredits openCredits, IBudgetOverview overview, ITerritoryDirectory territory, IViewer viewer, ITenantTimeZone zone,
    INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Open(int year, CancellationToken ct) =>
        IsOffered(year) ? await FormAsync(year, new OpenYearForm(), ct) : NotFound();

    [HttpPost("")]
    [StatementBudget(200)]
    public async Task<IActionResult> Open(int year, OpenYearForm form, CancellationToken ct)
    {
        if (!IsOffered(year))
            return NotFound();
        await FillAsync(year, form, ct);
        var credits = form.Credits().ToList();
        if (ModelState.IsValid && credits.Count == 0)
            Refuse(new Refusal("Indiquez au moins un montant.", nameof(OpenYearForm.InvestmentForAll)));
        if (!ModelState.IsValid)
            return View(form);
        var opened = await openYear.OpenAsync(year, null, ct);
        if (!opened.Succeeded)
        {
            Refuse(opened.Refusal);
            return View(form);
        }

        foreach (var (councilId, section, amount, field) in credits)
        {
            var posted = await openCredits.OpenAsync(year, councilId, section, amount, form.ToAct(), viewer.RequireUserId(), null, ct);
            if (posted.Succeeded)
                continue;
            Refuse(posted.Refusal with { Field = field });
            return View(form);
        }

        notifier.Success(T["Les crédits {0} sont ouverts.", year]);
        return RedirectToAction("Index", "BudgetOffice", new { annee = year });
    }

    private bool IsOffered(int year) =>
        viewer.Has(Permissions.ManageBudgets, GrantScope.Tenant) && year >= OpenFiscalYear.Earliest && year <= zone.Today.Year + 1;

    private async Task<IActionResult> FormAsync(int year, OpenYearForm form, CancellationToken ct)
    {
        await FillAsync(year, form, ct);
        return View(nameof(Open), form);
    }

    // What was typed is kept by council; names and what is open come from the database.
    private async Task FillAsync(int year, OpenYearForm form, CancellationToken ct)
    {
        var budgets = await overview.OfYearAsync(year, ct);
        var typed = form.Councils.Where(c => c is not null).GroupBy(c => c.CouncilId).ToDictionary(g => g.Key, g => g.First());
        form.Year = year;
        form.Councils =
        [
            .. (await territory.CouncilsAsync(zone.Today, ct)).Select(c =>
            {
                var credit = typed.GetValueOrDefault(c.Id) ?? new CouncilCredit { CouncilId = c.Id };
                credit.Name = c.NeighbourhoodName;
                credit.InvestmentOpened = Opened(c.Id, Section.Investment);
                credit.OperatingOpened = Opened(c.Id, Section.Operating);
                return credit;
            }),
        ];

        Money? Opened(Guid council, Section section) =>
            budgets.FirstOrDefault(b => b.CouncilId == council && b.Section == section)?.Figures.Opened is { IsZero: false } amount ? amount : null;
    }
}
