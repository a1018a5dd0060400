using CQ.Abstractions.People;
using CQ.Mvc.Notices;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>A bearer takes their project back, with a reason, until money is committed.</summary>
[Route("projets/mes-projets/{id:guid}/retirer")]
public sealed class WithdrawalController(BearerProjects projects, WithdrawProject withdraw, INotifier notifier, IViewer viewer) : BearerPages(projects, viewer)
{
    [HttpGet("")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken ct) =>
        await OwnAsync(id, ct) is { } project ? Page(new WithdrawalForm(), project) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Withdraw(Guid id, WithdrawalForm form, CancellationToken ct)
    {
        if (await OwnAsync(id, ct) is not { } project)
            return NotFound();
        if (!ModelState.IsValid)
            return Page(form, project);
        var withdrawn = await withdraw.WithdrawAsync(id, Viewer.RequireUserId(), form.Reason ?? "", ct);
        if (!withdrawn.Succeeded)
        {
            Refuse(withdrawn.Refusal);
            return Page(form, await OwnAsync(id, ct) ?? project);
        }

        notifier.Success(T["Votre projet est retiré."]);
        return LocalRedirect(PathOf(withdrawn.Value));
    }

    private ViewResult Page(WithdrawalForm form, Project project)
    {
        (form.Project, form.ProjectPath) = (project, PathOf(project));
        return View(nameof(Withdraw), form);
    }
}
