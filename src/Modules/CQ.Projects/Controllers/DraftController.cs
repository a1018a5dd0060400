using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Mvc.Notices;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Projects.Controllers;

/// <summary>
/// The form, one page per step. A step is saved as it was typed, then its rules are asked: what is wrong stands beside the fields of the page that follows,
/// which is the same one again.
/// </summary>
public sealed class DraftController(
    DraftStore drafts, SaveDraft save, DraftAdvice advice, ITerritoryDirectory territory, ICharters charters, ITenantTimeZone zone, INotifier notifier, IViewer viewer)
    : DraftPages(drafts, viewer)
{
    /// <summary>In the address of a page that says what its step still lacks.</summary>
    private const string Check = "verifier";

    [HttpGet("")]
    public async Task<IActionResult> Resume(Guid id, CancellationToken ct) =>
        await DraftAsync(id, ct) is { } draft ? LocalRedirect($"~/projets/brouillons/{id}/{DraftStep.FirstToDo(draft).Segment}") : await GoneAsync(id, [], ct);

    [HttpGet("idee")]
    public Task<IActionResult> Idea(Guid id, [FromQuery(Name = Check)] string? check, CancellationToken ct) =>
        ShowAsync(id, DraftStep.Idea, check, d => IdeaForm.Of(IdeaFields.Of(d)), ct);

    [HttpPost("idee")]
    public Task<IActionResult> Idea(Guid id, IdeaForm form, CancellationToken ct) =>
        SaveAsync(id, DraftStep.Idea, form, IdeaFields.Of, [form.Title, form.Summary, form.Description], ct);

    [HttpGet("lieu")]
    public Task<IActionResult> Place(Guid id, [FromQuery(Name = Check)] string? check, CancellationToken ct) =>
        ShowAsync(id, DraftStep.Place, check, d => PlaceForm.Of(PlaceFields.Of(d)), ct);

    [HttpPost("lieu")]
    public Task<IActionResult> Place(Guid id, PlaceForm form, CancellationToken ct) =>
        SaveAsync(id, DraftStep.Place, form, PlaceFields.Of, [form.Place], ct);

    [HttpGet("budget")]
    public Task<IActionResult> Budget(Guid id, [FromQuery(Name = Check)] string? check, CancellationToken ct) =>
        ShowAsync(id, DraftStep.Budget, check, d => BudgetForm.Of(BudgetFields.Of(d)), ct);

    [HttpPost("budget")]
    public Task<IActionResult> Budget(Guid id, BudgetForm form, CancellationToken ct) =>
        SaveAsync(id, DraftStep.Budget, form, BudgetFields.Of, [form.CostText], ct);

    private async Task<IActionResult> ShowAsync<TForm>(Guid id, DraftStep step, string? check, Func<ProjectDraft, TForm> make, CancellationToken ct)
        where TForm : StepForm
    {
        if (await DraftAsync(id, ct) is not { } draft)
            return await GoneAsync(id, [], ct);
        if (check is not null)
            RefuseAll(step.Check(draft));
        return await PageAsync(make(draft), draft, step, false, ct);
    }

    private async Task<IActionResult> SaveAsync<TForm>(
        Guid id, DraftStep step, TForm form, Func<ProjectDraft, DraftFields> read, IEnumerable<string?> typed, CancellationToken ct)
        where TForm : StepForm
    {
        if (await DraftAsync(id, ct) is not { } draft)
            return await GoneAsync(id, typed, ct);
        await FillAsync(form, ct);
        var saved = await save.SaveAsync(draft, form.ToFields(), read(draft), form.Seen, ct);
        if (!saved.Succeeded)
        {
            var conflict = saved.Refusal.Text == SaveDraft.Conflict;
            if (conflict && !await Drafts.ReloadAsync(draft, ct))
                return await GoneAsync(id, typed, ct);
            Refuse(saved.Refusal);
            if (conflict)
            {
                form.Seen = read(draft).Trace;
                ModelState.Remove(nameof(form.Seen));
            }

            return await PageAsync(form, draft, step, conflict, ct);
        }

        if (form.Act == StepForm.Later)
        {
            notifier.Success(T["Votre brouillon est enregistré : vous le retrouverez ici."]);
            return RedirectToAction("Index", "MyProjects");
        }

        return step.IsComplete(draft)
            ? LocalRedirect($"~/projets/brouillons/{id}/{DraftStep.All[step.Number].Segment}")
            : LocalRedirect($"~/projets/brouillons/{id}/{step.Segment}?{Check}=oui");
    }

    private void RefuseAll(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Refuse(refusal);
    }

    private async Task<IActionResult> PageAsync<TForm>(TForm form, ProjectDraft draft, DraftStep step, bool conflict, CancellationToken ct)
        where TForm : StepForm
    {
        await FillAsync(form, ct);
        var (asked, answered) = await advice.CountAsync(draft.Id, ct);
        form.Head = new DraftHead(draft, step, conflict, asked, answered);
        return View(form);
    }

    /// <summary>What a page offers besides what was typed.</summary>
    private async Task FillAsync(StepForm form, CancellationToken ct)
    {
        if (form is PlaceForm { Councils: [] } place)
            place.Councils = [.. (await territory.CouncilsAsync(zone.Today, ct)).Select(c => new SelectListItem(c.NeighbourhoodName, c.Id.ToString()))];
        if (form is BudgetForm { Threshold: null } budget)
            budget.Threshold = (await charters.OnAsync(zone.Today, ct))?.ProjectThreshold;
    }
}
