using CQ.Abstractions.People;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>
/// The working notes on a project, for the members of its council and of the budget committee; nothing, and no statement, for who belongs to no circle. Five
/// statements at most.
/// </summary>
public sealed class ProjectNotesViewComponent(WorkingNotes notes, IPeople people, IViewer viewer) : ViewComponent
{
    public const int Shown = 50;

    public async Task<IViewComponentResult> InvokeAsync(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var ct = HttpContext.RequestAborted;
        var circles = new List<(NoteCircle, IReadOnlyList<WorkingNote>)>();
        foreach (var circle in await notes.CirclesAsync(project, ct))
            circles.Add((circle, await notes.ListAsync(project.Id, circle.AudienceId, Shown, ct)));
        if (circles.Count == 0)
            return Content("");
        var authors = await people.NamesAsync([.. circles.SelectMany(c => c.Item2).Select(n => n.AuthorId).Distinct()], ct);
        return View(new NoteLists(project, viewer.RequireUserId(), circles, authors));
    }
}
