using System.Text.Json.Nodes;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Workflows.Services.Tasks;
using CQ.Workflows.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Controllers;

/// <summary>One task: what is asked, the file, and the buttons. Opening it changes nothing; a mail's link leads here.</summary>
[Route("taches/{id:guid}")]
[SignedIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Authenticated)]
public sealed class TaskController(
    IHumanTaskStore store,
    ReadTask read,
    ReadInbox inbox,
    IViewer viewer,
    IEnabled<ITaskForm> forms,
    IStringLocalizerFactory localizers,
    INotifier notifier) : CqController
{
    [HttpGet("")]
    [StatementBudget(30)]
    public async Task<IActionResult> Decide(Guid id, CancellationToken ct) =>
        await store.FindAsync(id, ct) is { } task ? View(await read.ReadAsync(task, new DecideForm(), ct)) : NotFound();

    [HttpPost("")]
    [OutsideBurst("The decision is a burst of its own: when it fails it is kept for another try, in a second transaction.")]
    public async Task<IActionResult> Decide(Guid id, DecideForm form, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } task)
            return await RefusedAsync(T["Cette tâche n’existe pas, ou n’est plus à vous."], StatusCodes.Status404NotFound, ct);
        var data = ModelState.IsValid ? await DataAsync(task, form, ct) : null;
        if (data is null)
            return View(await read.ReadAsync(task, form, ct));
        try
        {
            var outcome = await store.CompleteAsync(new TaskDecision(id, form.Action ?? "", form.Comment, data), ct);
            if (outcome.Succeeded)
                return await OnwardAsync(outcome.Value, ct);
            if (outcome.Refusal.Field != CompleteTask.NotYours)
            {
                Refuse(outcome.Refusal);
                return View(await read.ReadAsync(task, form, ct));
            }

            return await NotDoneAsync(id, form, outcome.Refusal, ct);
        }
        catch (WorkflowFaultException e) when (e.IsKept)
        {
            notifier.Warning(T["Votre décision est gardée. Sa suite a rencontré une erreur : l’administration est prévenue et la reprendra."]);
            return RedirectToAction("Index", "Tasks");
        }
    }

    private async Task<JsonObject?> DataAsync(HumanTaskInfo task, DecideForm form, CancellationToken ct)
    {
        if (forms.FirstOrDefault(f => f.TaskKind == task.Kind) is not { } fields || task.Actions.All(a => a.Key != form.Action))
            return [];
        var outcome = await fields.ReadAsync(task, form.Action!, form.Data, ct);
        if (outcome.Succeeded)
            return outcome.Value;
        var field = outcome.Refusal.Field is { } name ? $"{nameof(form.Data)}[{name}]" : null;
        ModelState.AddModelError(field ?? "", ModuleText(fields, outcome.Refusal));
        return null;
    }

    private async Task<IActionResult> NotDoneAsync(Guid id, DecideForm form, Refusal refusal, CancellationToken ct)
    {
        // A second click on the same button: it is done, and by oneself.
        if (await store.FindAsync(id, ct) is { State: HumanTaskState.Done } done && done.DecidedById == viewer.UserId && done.Action == form.Action)
            return await OnwardAsync(done, ct);
        return await RefusedAsync(T[refusal.Text, refusal.Arguments], StatusCodes.Status409Conflict, ct);
    }

    private async Task<IActionResult> OnwardAsync(HumanTaskInfo task, CancellationToken ct)
    {
        notifier.Success(T["C’est enregistré : « {0} » pour « {1} ».", task.DecidedAction?.Label ?? "", task.Title]);
        if (await inbox.NextAsync(ct) is { } next)
            return RedirectToAction(nameof(Decide), new { id = next });
        notifier.Information(T["Plus rien ne vous attend pour l’instant."]);
        return RedirectToAction("Index", "Tasks");
    }

    private async Task<IActionResult> RefusedAsync(string why, int status, CancellationToken ct)
    {
        Response.StatusCode = status;
        var next = await inbox.NextAsync(ct) is { } id ? await store.FindAsync(id, ct) : null;
        return View("Refused", new RefusedPage(why, next));
    }

    // The words of a refusal are those of the module that refuses.
    private string ModuleText(ITaskForm fields, Refusal refusal) =>
        localizers.Create("Texts", fields.GetType().Assembly.GetName().Name!)[refusal.Text, refusal.Arguments];
}
