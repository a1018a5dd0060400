using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.ViewComponents;

/// <summary>The draft on the page of a request for advice. Read through an open or decided task of the viewer's own: the query says so itself.</summary>
public sealed class DraftFileViewComponent(CqDbContext db, IViewer viewer, ITerritoryDirectory territory) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(HumanTaskInfo task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var ct = HttpContext.RequestAborted;
        var question = await db.Set<Advice>().Where(a => a.TaskId == task.Id).Select(a => a.Question).FirstOrDefaultAsync(ct) ?? "";
        if (await db.DraftsHeldBy(viewer).AsNoTracking().FirstOrDefaultAsync(d => d.Id == task.Subject.Id, ct) is { } draft)
        {
            return View(new DraftFile(
                draft.Id, question, draft.Title, draft.Summary, draft.Description, await NameAsync(draft.CouncilId, ct), draft.Place, draft.Purchase,
                SubmissionRules.Cost(draft.CostText, out _), null));
        }

        return await db.ProjectsHeldAsDraftBy(viewer).AsNoTracking().FirstOrDefaultAsync(p => p.Id == task.Subject.Id, ct) is { } project
            ? View(new DraftFile(
                project.Id, question, project.Title, project.Summary, project.Description, await NameAsync(project.CouncilId, ct), project.Place, project.Purchase,
                project.EstimatedCost, project))
            : Content("");
    }

    private async Task<string?> NameAsync(Guid? councilId, CancellationToken ct) =>
        councilId is { } id ? (await territory.CouncilAsync(id, ct))?.NeighbourhoodName : null;
}
