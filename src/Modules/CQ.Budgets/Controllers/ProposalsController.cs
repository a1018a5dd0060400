using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Budgets.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Mvc.Paging;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Budgets.Controllers;

/// <summary>The inbox of proposed entries: a treasurer proposes for their council, the town hall decides, nobody on their own.</summary>
[Admin]
[Route("admin/budgets/propositions")]
[RequirePermission(nameof(Permissions.FollowBudgets))]
[Access(RoleNames.Coordination, RoleNames.TownHall, RoleNames.Treasurer)]
public sealed class ProposalsController(
    ReadProposals read, ProposalPages pages, ApproveProposal approve, RefuseProposal refuse, WithdrawProposal withdraw,
    ITerritoryDirectory territory, ProjectNames projects, IPeople people, IViewer viewer, ITenantTimeZone zone, INotifier notifier) : CqController
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "etat")] string? state, [FromQuery(Name = "apres")] string? after, CancellationToken ct)
    {
        if (!viewer.Has(Permissions.ProposeEntries) && !viewer.Has(Permissions.ApproveEntries))
            return Forbid();
        var wanted = Enum.GetValues<ProposalState>().Where(s => BudgetWords.Key(s) == state).Select(s => (ProposalState?)s).FirstOrDefault();
        var page = await read.PageAsync(wanted, viewer.CouncilsOf(Permissions.FollowBudgets), Cursor.Parse(after), PageSize, ct);
        return View(new ProposalsPage(
            wanted,
            page,
            (await territory.CouncilsAsync(zone.Today, ct)).ToDictionary(c => c.Id, c => c.NeighbourhoodName),
            await people.NamesAsync([.. page.Items.Select(p => p.ProposedBy).Distinct()], ct),
            await projects.OfAsync(page.Items.Select(p => p.Project), ct),
            viewer.Has(Permissions.ProposeEntries)));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Decide(Guid id, CancellationToken ct) =>
        await pages.FindAsync(id, ct) is { } page ? View(new DecideProposalForm { Page = page }) : NotFound();

    [HttpPost("{id:guid}")]
    [RequirePermission(nameof(Permissions.ApproveEntries))]
    [Access(RoleNames.TownHall)]
    public async Task<IActionResult> Decide(Guid id, DecideProposalForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } page)
            return NotFound();
        if (!viewer.HasForCouncil(Permissions.ApproveEntries, page.Proposal.CouncilId))
            return Forbid();
        form.Page = page;
        if (page.AsksForAct)
            RequireAct(form);
        if (!ModelState.IsValid)
            return View(form);
        var posted = await approve.ApproveAsync(id, form.ToAct(), viewer.RequireUserId(), ct);
        if (!posted.Succeeded)
        {
            Refuse(posted.Refusal with { Field = posted.Refusal.Field == nameof(Posting.Amount) ? null : posted.Refusal.Field });
            return View(form);
        }

        notifier.Success(T["L’écriture n° {0} est passée.", posted.Value.Reference]);
        return RedirectToAction(nameof(Index), new { etat = BudgetWords.Key(ProposalState.Proposed) });
    }

    [HttpGet("{id:guid}/refuser")]
    [RequirePermission(nameof(Permissions.ApproveEntries))]
    [Access(RoleNames.TownHall)]
    public async Task<IActionResult> Refuse(Guid id, CancellationToken ct) =>
        await pages.FindAsync(id, ct) is { } page ? View(new RefuseForm { Page = page }) : NotFound();

    [HttpPost("{id:guid}/refuser")]
    [RequirePermission(nameof(Permissions.ApproveEntries))]
    [Access(RoleNames.TownHall)]
    public async Task<IActionResult> Refuse(Guid id, RefuseForm form, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { } page)
            return NotFound();
        if (!viewer.HasForCouncil(Permissions.ApproveEntries, page.Proposal.CouncilId))
            return Forbid();
        form.Page = page;
        if (!ModelState.IsValid)
            return View(form);
        var refused = await refuse.RefuseAsync(id, form.Reason!, viewer.RequireUserId(), ct);
        if (!refused.Succeeded)
        {
            Refuse(refused.Refusal);
            return View(form);
        }

        notifier.Success(T["La proposition est refusée."]);
        return RedirectToAction(nameof(Index), new { etat = BudgetWords.Key(ProposalState.Proposed) });
    }

    [HttpPost("{id:guid}/retirer")]
    [RequirePermission(nameof(Permissions.ProposeEntries))]
    [Access(RoleNames.Coordination, RoleNames.Treasurer)]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken ct)
    {
        if (await pages.FindAsync(id, ct) is not { IsOwn: true })
            return NotFound();
        var withdrawn = await withdraw.WithdrawAsync(id, viewer.RequireUserId(), ct);
        if (withdrawn.Succeeded)
            notifier.Success(T["La proposition est retirée."]);
        else
            notifier.Warning(T[withdrawn.Refusal.Text]);
        return RedirectToAction(nameof(Index));
    }

    private void RequireAct(DecideProposalForm form)
    {
        if (string.IsNullOrWhiteSpace(form.ActReference))
            Refuse(new Refusal("Indiquez la référence de l’acte.", nameof(form.ActReference)));
        if (form.ActDate is null && ModelState.GetFieldValidationState(nameof(form.ActDate)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            Refuse(new Refusal("Indiquez la date de l’acte.", nameof(form.ActDate)));
        if (string.IsNullOrWhiteSpace(form.ActSignatory))
            Refuse(new Refusal("Indiquez qui a signé l’acte.", nameof(form.ActSignatory)));
    }
}
