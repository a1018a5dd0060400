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

/// <summary>Working notes on a project: written for one's council or for the budget committee, read by its members alone. For anybody else there is no such page.</summary>
[Route("projets/{key}/notes")]
[RequirePermission(nameof(Permissions.WriteWorkingNotes))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.CouncilMember, RoleNames.AnimationTeam, RoleNames.BudgetCommittee)]
public sealed class NotesController(CqDbContext db, WorkingNotes notes, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Write(string key, [FromQuery(Name = "cercle")] string? circle, CancellationToken ct) =>
        await FindAsync(key, circle, ct) is var (project, found) ? View("Edit", new NoteForm { Project = project, Circle = found, IsNew = true }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Write(string key, [FromQuery(Name = "cercle")] string? circle, NoteForm form, CancellationToken ct)
    {
        if (await FindAsync(key, circle, ct) is not var (project, found))
            return NotFound();
        (form.Project, form.Circle, form.IsNew) = (project, found, true);
        if (!ModelState.IsValid)
            return View("Edit", form);
        var written = await notes.WriteAsync(project, found.AudienceId, form.Body!, ct);
        if (!written.Succeeded)
        {
            Refuse(written.Refusal);
            return View("Edit", form);
        }

        notifier.Success(T["La note est enregistrée. Seuls les membres de ce cercle la lisent : {0}.", found.Name]);
        return LocalRedirect(form.Back());
    }

    [HttpGet("{note:guid}")]
    public async Task<IActionResult> Edit(string key, Guid note, CancellationToken ct) => await FindNoteAsync(key, note, ct) is var (project, circle, found)
        ? View(new NoteForm { Project = project, Circle = circle, Body = found.Body, Seen = found.Version })
        : NotFound();

    [HttpPost("{note:guid}")]
    public async Task<IActionResult> Edit(string key, Guid note, NoteForm form, CancellationToken ct)
    {
        if (await FindNoteAsync(key, note, ct) is not var (project, circle, found))
            return NotFound();
        (form.Project, form.Circle) = (project, circle);
        if (!ModelState.IsValid)
            return View(form);
        var (stored, version) = (found.Body, found.Version);
        var saved = await notes.EditAsync(found, form.Body!, form.Seen, ct);
        if (!saved.Succeeded)
        {
            Refuse(saved.Refusal);
            if (saved.Refusal.Text == WorkingNotes.Conflict)
                (form.Stored, form.Seen) = (stored, version);
            ModelState.Remove(nameof(form.Seen));
            return View(form);
        }

        notifier.Success(T["La note est modifiée."]);
        return LocalRedirect(form.Back());
    }

    private async Task<(Project Project, NoteCircle Circle)?> FindAsync(string key, string? circle, CancellationToken ct)
    {
        if (await ProjectAsync(key, ct) is not { } project)
            return null;
        var circles = (await notes.CirclesAsync(project, ct)).Where(c => c.MayWrite).ToList();
        var found = circle is null ? circles.FirstOrDefault() : circles.FirstOrDefault(c => c.Key == circle);
        return found is null ? null : (project, found);
    }

    private async Task<(Project Project, NoteCircle Circle, WorkingNote Note)?> FindNoteAsync(string key, Guid id, CancellationToken ct)
    {
        if (await ProjectAsync(key, ct) is not { } project || await notes.MineAsync(project.Id, id, ct) is not { } note)
            return null;
        var circle = (await notes.CirclesAsync(project, ct)).FirstOrDefault(c => c.AudienceId == note.AudienceId && c.MayWrite);
        return circle is null ? null : (project, circle, note);
    }

    private async Task<Project?> ProjectAsync(string key, CancellationToken ct) => ProjectReference.TryParse(key, out var reference)
        ? await db.Set<Project>().AsNoTracking().FirstOrDefaultAsync(p => p.Year == reference.Year && p.Number == reference.Number, ct)
        : null;
}
