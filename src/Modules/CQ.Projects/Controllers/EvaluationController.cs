using CQ.Abstractions.People;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Controllers;

/// <summary>What a delivered project brought: written by its bearer or by the council's team. For anybody else there is no such page.</summary>
[Route("projets/{key}/evaluation")]
[SignedIn]
[Access(RoleNames.Authenticated)]
public sealed class EvaluationController(CqDbContext db, EvaluateProject evaluate, IViewer viewer, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Evaluate(string key, CancellationToken ct) => await FindAsync(key, ct) is { } project
        ? View(new EvaluationForm { Project = project, Evaluation = project.Evaluation, Seen = project.Version })
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Evaluate(string key, EvaluationForm form, CancellationToken ct)
    {
        if (await FindAsync(key, ct) is not { } project)
            return NotFound();
        form.Project = project;
        if (!ModelState.IsValid)
            return View(form);
        var saved = await evaluate.EvaluateAsync(project.Id, form.Evaluation!, form.Seen, ct);
        if (!saved.Succeeded)
        {
            Refuse(saved.Refusal);
            if (saved.Refusal.Text == EvaluateProject.Conflict)
                (form.Stored, form.Seen) = (project.Evaluation, project.Version);
            ModelState.Remove(nameof(form.Seen));
            return View(form);
        }

        notifier.Success(T["Merci : votre évaluation paraît sur la page du projet."]);
        return LocalRedirect($"~/projets/{project.Reference.ToSegment(project.Slug)}");
    }

    private async Task<Project?> FindAsync(string key, CancellationToken ct)
    {
        if (!ProjectReference.TryParse(key, out var reference))
            return null;
        var project = await db.Set<Project>().AsNoTracking().FirstOrDefaultAsync(p => p.Year == reference.Year && p.Number == reference.Number, ct);
        return project is not null && EvaluateProject.MayEvaluate(project, viewer) ? project : null;
    }
}
