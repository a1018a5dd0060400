using CQ.Abstractions.People;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Budgets.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Budgets.Controllers;

/// <summary>Reverses an entry that was wrong; never one's own.</summary>
[Admin]
[Route("admin/budgets/ecritures/{year:int}-{number:int}/corriger")]
[RequirePermission(nameof(Permissions.CorrectEntries))]
[Access(RoleNames.Coordination, RoleNames.TownHall)]
public sealed class CorrectionsController(IBudgetOverview overview, CorrectEntry correct, IViewer viewer, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Correct(int year, int number, CancellationToken ct) =>
        await FindAsync(year, number, ct) is { } entry ? View(Form(entry, new CorrectForm())) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Correct(int year, int number, CorrectForm form, CancellationToken ct)
    {
        if (await FindAsync(year, number, ct) is not { } entry)
            return NotFound();
        if (!ModelState.IsValid)
            return View(Form(entry, form));
        var done = await correct.CorrectAsync(entry.Id, form.Reason!, viewer.RequireUserId(), ct);
        if (!done.Succeeded)
        {
            Refuse(done.Refusal);
            return View(Form(entry, form));
        }

        notifier.Success(T["L’écriture n° {0} est corrigée par l’écriture n° {1}.", entry.Reference, done.Value.Reference]);
        return LocalRedirect($"~/budgets/ecritures/{done.Value.Reference}");
    }

    private async Task<EntryInfo?> FindAsync(int year, int number, CancellationToken ct) =>
        await overview.EntryAsync(new EntryNumber(year, number), ct) is { CouncilId: { } council } entry && viewer.HasForCouncil(Permissions.CorrectEntries, council)
            ? entry
            : null;

    private CorrectForm Form(EntryInfo entry, CorrectForm form)
    {
        form.Entry = entry;
        form.Obstacle = entry.Kind == EntryKind.Correction ? "Une correction ne se corrige pas : passez de nouveau l’écriture qui était juste."
            : entry.CorrectedBy is not null ? "Cette écriture est déjà corrigée."
            : entry.PostedBy == viewer.UserId ? "Vous avez passé cette écriture : une autre personne doit la corriger."
            : entry.ProposedBy == viewer.UserId && entry.ProposedBy is not null ? "Vous avez proposé cette écriture : une autre personne doit la corriger."
            : null;
        return form;
    }
}
