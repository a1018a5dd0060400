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

/// <summary>What is committed: services certify what was delivered, the town hall orders the payment or releases the rest.</summary>
[Admin]
[Route("admin/budgets/engagements")]
[RequirePermission(nameof(Permissions.FollowBudgets))]
[Access(RoleNames.Coordination, RoleNames.TownHall, RoleNames.Services, RoleNames.Treasurer)]
public sealed class CommitmentsController(
    OpenCommitments commitments, CommitmentPages pages, CertifyService certify, OrderPayment order, Decommit decommit,
    ITerritoryDirectory territory, ProjectNames projects, IViewer viewer, ITenantTimeZone zone, INotifier notifier) : CqController
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "apres")] Guid? after, CancellationToken ct)
    {
        var rows = await commitments.ListAsync(viewer.CouncilsOf(Permissions.FollowBudgets), PageSize + 1, after, ct);
        var items = rows.Take(PageSize).ToList();
        return View(new CommitmentsPage(
            items,
            rows.Count > PageSize ? items[^1].Id : null,
            (await territory.CouncilsAsync(zone.Today, ct)).ToDictionary(c => c.Id, c => c.NeighbourhoodName),
            await projects.OfAsync(items.Select(c => c.Project), ct)));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) => await pages.FindAsync(id, ct) is { } page ? View(page) : NotFound();

    [HttpGet("{id:guid}/certifier")]
    [RequirePermission(nameof(Permissions.CertifyService))]
    [Access(RoleNames.Services)]
    public async Task<IActionResult> Certify(Guid id, CancellationToken ct) =>
        await FindAsync(id, Permissions.CertifyService, ct) is { } page
            ? View(new CertifyForm { Page = page, Amount = page.Money.MayCertify, Date = zone.Today })
            : NotFound();

    [HttpPost("{id:guid}/certifier")]
    [RequirePermission(nameof(Permissions.CertifyService))]
    [Access(RoleNames.Services)]
    public async Task<IActionResult> Certify(Guid id, CertifyForm form, CancellationToken ct)
    {
        if (await FindAsync(id, Permissions.CertifyService, ct) is not { Commitment: var c } page)
            return NotFound();
        form.Page = page;
        if (!ModelState.IsValid)
            return View(form);
        var done = await certify.CertifyAsync(c.Project, c.CouncilId, c.Section, form.Amount!.Value, form.Date!.Value, viewer.RequireUserId(), form.Note ?? "", ct);
        return Answer(done, id, form, "Le service fait est certifié : la Mairie peut mandater.");
    }

    [HttpGet("{id:guid}/mandater")]
    [RequirePermission(nameof(Permissions.ApproveEntries))]
    [Access(RoleNames.TownHall)]
    public async Task<IActionResult> Order(Guid id, CancellationToken ct) =>
        await FindAsync(id, Permissions.ApproveEntries, ct) is { } page ? View(new OrderForm { Page = page, Amount = page.Money.MayOrder }) : NotFound();

    [HttpPost("{id:guid}/mandater")]
    [RequirePermission(nameof(Permissions.ApproveEntries))]
    [Access(RoleNames.TownHall)]
    public async Task<IActionResult> Order(Guid id, OrderForm form, CancellationToken ct)
    {
        if (await FindAsync(id, Permissions.ApproveEntries, ct) is not { Commitment: var c } page)
            return NotFound();
        form.Page = page;
        if (!ModelState.IsValid)
            return View(form);
        var done = await order.OrderAsync(c.Project, c.CouncilId, c.Section, form.Amount!.Value, viewer.RequireUserId(), form.Reason?.Trim() ?? "", c.Year, null, ct);
        return Answer(done, id, form, "Le mandat est enregistré.");
    }

    [HttpGet("{id:guid}/degager")]
    [RequirePermission(nameof(Permissions.ApproveEntries))]
    [Access(RoleNames.TownHall)]
    public async Task<IActionResult> Release(Guid id, CancellationToken ct) =>
        await FindAsync(id, Permissions.ApproveEntries, ct) is { } page ? View(new ReleaseForm { Page = page, Amount = page.Commitment.Balance }) : NotFound();

    [HttpPost("{id:guid}/degager")]
    [RequirePermission(nameof(Permissions.ApproveEntries))]
    [Access(RoleNames.TownHall)]
    public async Task<IActionResult> Release(Guid id, ReleaseForm form, CancellationToken ct)
    {
        if (await FindAsync(id, Permissions.ApproveEntries, ct) is not { Commitment: var c } page)
            return NotFound();
        form.Page = page;
        if (!ModelState.IsValid)
            return View(form);
        var done = await decommit.ReleaseAsync(c.Project, c.CouncilId, c.Section, form.Amount!.Value, form.Reason!, viewer.RequireUserId(), c.Year, null, ct);
        return Answer(done, id, form, "La somme est dégagée : elle est de nouveau disponible.");
    }

    private IActionResult Answer<TDone>(Outcome<TDone> done, Guid id, AmountForm form, string success)
    {
        if (!done.Succeeded)
        {
            Refuse(done.Refusal);
            return View(form);
        }

        notifier.Success(T[success]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private async Task<CommitmentPage?> FindAsync(Guid id, Permission permission, CancellationToken ct) =>
        await pages.FindAsync(id, ct) is { } page && viewer.HasForCouncil(permission, page.Commitment.CouncilId) ? page : null;
}
