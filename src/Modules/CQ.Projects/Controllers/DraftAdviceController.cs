using CQ.Abstractions.People;
using CQ.Mvc.Notices;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>Asks the city's services about a draft, and shows what they answered.</summary>
public sealed class DraftAdviceController(DraftStore drafts, AskAdvice ask, DraftAdvice advice, INotifier notifier, IViewer viewer) : DraftPages(drafts, viewer)
{
    [HttpGet("avis")]
    public async Task<IActionResult> Ask(Guid id, CancellationToken ct) =>
        await DraftAsync(id, ct) is { } draft ? await PageAsync(new AdviceForm(), draft, ct) : await GoneAsync(id, [], ct);

    [HttpPost("avis")]
    public async Task<IActionResult> Ask(Guid id, AdviceForm form, CancellationToken ct)
    {
        if (await DraftAsync(id, ct) is not { } draft)
            return await GoneAsync(id, [form.Question], ct);
        if (!ModelState.IsValid)
            return await PageAsync(form, draft, ct);
        var asked = await ask.AskAsync(draft, form.Question, ct);
        if (!asked.Succeeded)
        {
            Refuse(asked.Refusal);
            return await PageAsync(form, draft, ct);
        }

        notifier.Success(T["Votre question est envoyée aux services. Un courriel vous préviendra de leur réponse."]);
        return RedirectToAction(nameof(Ask), new { id });
    }

    private async Task<IActionResult> PageAsync(AdviceForm form, ProjectDraft draft, CancellationToken ct)
    {
        (form.Draft, form.HasIdea) = (draft, DraftStep.Idea.IsComplete(draft));
        form.Advice = await advice.OfAsync(draft.Id, draft.OwnerId, ct);
        return View(nameof(Ask), form);
    }
}
