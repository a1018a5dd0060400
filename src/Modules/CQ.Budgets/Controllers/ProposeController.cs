using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Budgets.Services;
using CQ.Budgets.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Budgets.Controllers;

/// <summary>Asks for an entry, for one's own council.</summary>
[Admin]
[Route("admin/budgets/propositions/nouvelle")]
[RequirePermission(nameof(Permissions.ProposeEntries))]
[Access(RoleNames.Coordination, RoleNames.Treasurer)]
public sealed class ProposeController(
    ProposeEntry propose, OpenCommitments commitments, ProjectNames projects, ITerritoryDirectory territory, IViewer viewer, ITenantTimeZone zone,
    INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Propose([FromQuery(Name = "engagement")] Guid? commitmentId, CancellationToken ct) =>
        await FormAsync(new ProposalForm { CommitmentId = commitmentId }, ct);

    [HttpPost("")]
    public async Task<IActionResult> Propose(ProposalForm form, CancellationToken ct)
    {
        var commitment = form.CommitmentId is { } id ? await commitments.FindAsync(id, ct) : null;
        if (commitment is not null)
        {
            (form.CouncilId, form.Section) = (commitment.CouncilId, commitment.Section);
            ModelState.Remove(nameof(form.CouncilId));
            ModelState.Remove(nameof(form.Section));
        }

        if (form.CouncilId is { } council && !viewer.HasForCouncil(Permissions.ProposeEntries, council))
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(form, ct);
        var proposed = await propose.ProposeAsync(
            form.Kind!.Value, form.CouncilId!.Value, form.Section!.Value, commitment?.Project, form.Amount!.Value, form.Reason!, viewer.RequireUserId(), commitment?.Year, ct);
        if (!proposed.Succeeded)
        {
            Refuse(proposed.Refusal);
            return await FormAsync(form, ct);
        }

        notifier.Success(T["Votre proposition est transmise à la Mairie."]);
        return RedirectToAction("Index", "Proposals");
    }

    private async Task<IActionResult> FormAsync(ProposalForm form, CancellationToken ct)
    {
        if (form.CommitmentId is { } id)
        {
            if (await commitments.FindAsync(id, ct) is not { } commitment || !viewer.HasForCouncil(Permissions.ProposeEntries, commitment.CouncilId))
                return NotFound();
            (form.CouncilId, form.Section) = (commitment.CouncilId, commitment.Section);
            var titles = await projects.OfAsync([commitment.Project], ct);
            form.About = commitment.Project is { } project && titles.TryGetValue(project, out var info) ? info.Title : T["Dépenses hors projet"].Value;
        }

        var own = viewer.CouncilsOf(Permissions.ProposeEntries);
        var councils = (await territory.CouncilsAsync(zone.Today, ct)).Where(c => own is null || own.Contains(c.Id)).ToList();
        form.Councils = [.. councils.Select(c => new SelectListItem(c.NeighbourhoodName, c.Id.ToString()))];
        form.CouncilId ??= councils is [var only] ? only.Id : null;
        return View(nameof(Propose), form);
    }
}
