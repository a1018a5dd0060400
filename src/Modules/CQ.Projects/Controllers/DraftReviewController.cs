using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc.Notices;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>The end of a draft: read again and handed in, or deleted.</summary>
public sealed class DraftReviewController(
    DraftStore drafts,
    SubmitProject submit,
    DeleteDraft delete,
    DraftAdvice advice,
    Bearers bearers,
    ITerritoryDirectory territory,
    ICharters charters,
    ITenantTimeZone zone,
    INotifier notifier,
    IViewer viewer) : DraftPages(drafts, viewer)
{
    [HttpGet("relecture")]
    public async Task<IActionResult> Review(Guid id, CancellationToken ct) =>
        await DraftAsync(id, ct) is { } draft ? await PageAsync(new ReviewForm { Pledged = draft.Pledged }, draft, ct) : await GoneAsync(id, [], ct);

    [HttpPost("relecture")]
    public async Task<IActionResult> Review(Guid id, ReviewForm form, CancellationToken ct)
    {
        if (await DraftAsync(id, ct) is not { } draft)
            return await GoneAsync(id, [], ct);
        draft.Pledged = form.Pledged;
        var faults = SubmissionRules.Check(draft);
        foreach (var fault in faults)
            Refuse(fault);
        if (faults.Count > 0)
            return await PageAsync(form, draft, ct);
        var handedIn = await submit.SubmitAsync(id, Viewer.RequireUserId(), ct);
        if (!handedIn.Succeeded)
        {
            if (handedIn.Refusal.Text == SubmitProject.Gone)
                return await GoneAsync(id, [], ct);
            Refuse(handedIn.Refusal);
            return await PageAsync(form, draft, ct);
        }

        notifier.Success(T["Votre projet est déposé sous le numéro {0}. Un courriel vous le confirme.", handedIn.Value.Reference.ToString()]);
        return RedirectToAction("Show", "MyProjects", new { id });
    }

    [HttpGet("supprimer")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken ct) =>
        await DraftAsync(id, ct) is { } draft ? View(draft) : await GoneAsync(id, [], ct);

    [HttpPost("supprimer")]
    [ActionName(nameof(Delete))]
    public async Task<IActionResult> DeleteNow(Guid id, CancellationToken ct)
    {
        if (await DraftAsync(id, ct) is not { } draft)
            return await GoneAsync(id, [], ct);
        await delete.DeleteAsync(draft, ct);
        notifier.Success(T["Le brouillon est supprimé."]);
        return RedirectToAction("Index", "MyProjects");
    }

    private async Task<IActionResult> PageAsync(ReviewForm form, ProjectDraft draft, CancellationToken ct)
    {
        var (asked, answered) = await advice.CountAsync(draft.Id, ct);
        form.Head = new DraftHead(draft, DraftStep.Review, false, asked, answered);
        form.MayCarry = await bearers.MayCarryAsync(draft.OwnerId, ct);
        form.NeighbourhoodName = draft.CouncilId is { } council ? (await territory.CouncilAsync(council, ct))?.NeighbourhoodName : null;
        form.Cost = SubmissionRules.Cost(draft.CostText, out _);
        form.Threshold = (await charters.OnAsync(zone.Today, ct))?.ProjectThreshold;
        return View(nameof(Review), form);
    }
}
