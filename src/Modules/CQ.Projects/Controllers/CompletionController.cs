using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>A project that was sent back: changed, then sent again.</summary>
[Route("projets/mes-projets/{id:guid}")]
public sealed class CompletionController(
    BearerProjects projects, CompleteProject complete, ICharters charters, ITenantTimeZone zone, INotifier notifier, IViewer viewer)
    : BearerPages(projects, viewer)
{
    [HttpGet("modifier")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct)
    {
        if (await OwnAsync(id, ct) is not { } project)
            return NotFound();
        return project.State == ProjectState.ToComplete ? await PageAsync(CompletionForm.Of(project), project, ct) : TooLate(project);
    }

    [HttpPost("modifier")]
    public async Task<IActionResult> Edit(Guid id, CompletionForm form, CancellationToken ct)
    {
        if (await OwnAsync(id, ct) is not { } project)
            return NotFound();
        var faults = await complete.EditAsync(id, Viewer.RequireUserId(), form.ToText(), form.Seen, ct);
        if (faults.Count == 0)
        {
            notifier.Success(T["Vos changements sont enregistrés. Quand le projet est prêt, renvoyez-le."]);
            return RedirectToAction("Show", "MyProjects", new { id });
        }

        ModelState.Clear();
        foreach (var fault in faults)
            Refuse(fault);
        form.IsConflict = faults[0].Text == CompleteProject.Conflict;
        if (form.IsConflict && await OwnAsync(id, ct) is { } now)
            (project, form.Seen) = (now, now.Version);
        return await PageAsync(form, project, ct);
    }

    [HttpGet("renvoyer")]
    public async Task<IActionResult> Resend(Guid id, CancellationToken ct)
    {
        if (await OwnAsync(id, ct) is not { } project)
            return NotFound();
        return project.State == ProjectState.ToComplete ? View(await FillAsync(new ResendForm(), project, ct)) : TooLate(project);
    }

    [HttpPost("renvoyer")]
    [OutsideBurst("Sending again decides a task: a burst of its own, which is kept for another try when what follows fails.")]
    public async Task<IActionResult> Resend(Guid id, ResendForm form, CancellationToken ct)
    {
        if (await OwnAsync(id, ct) is not { } project)
            return NotFound();
        if (project.State != ProjectState.ToComplete)
            return TooLate(project);
        if (!ModelState.IsValid)
            return View(await FillAsync(form, project, ct));
        try
        {
            var sent = await complete.ResendAsync(project, form.Message, ct);
            if (!sent.Succeeded)
            {
                Refuse(sent.Refusal);
                return View(await FillAsync(form, project, ct));
            }

            notifier.Success(T["Votre projet est renvoyé à la coordination."]);
        }
        catch (WorkflowFaultException e) when (e.IsKept)
        {
            notifier.Warning(T["Votre envoi est gardé. Sa suite a rencontré une erreur : l’administration est prévenue et la reprendra."]);
        }

        return RedirectToAction("Show", "MyProjects", new { id });
    }

    private LocalRedirectResult TooLate(Project project)
    {
        notifier.Information(T[CompleteProject.TooLate]);
        return LocalRedirect(PathOf(project));
    }

    private async Task<ResendForm> FillAsync(ResendForm form, Project project, CancellationToken ct)
    {
        (form.Project, form.Asked) = (project, await AskedAsync(project, ct));
        return form;
    }

    private async Task<IActionResult> PageAsync(CompletionForm form, Project project, CancellationToken ct)
    {
        (form.Project, form.Asked) = (project, await AskedAsync(project, ct));
        form.Threshold = (await charters.OnAsync(zone.Today, ct))?.ProjectThreshold;
        return View(nameof(Edit), form);
    }

    private async Task<string> AskedAsync(Project project, CancellationToken ct) =>
        (await Projects.StepsAsync(project.Id, ct)).LastOrDefault(s => s.State == ProjectState.ToComplete)?.Reason ?? "";
}
