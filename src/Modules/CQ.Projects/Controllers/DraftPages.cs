using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>
/// What the pages of a draft have in common: the draft is one's own, else it does not exist; one that was handed in in another tab leads to its project. Nothing
/// is kept by browsers, so that going back shows what is saved.
/// </summary>
[Route("projets/brouillons/{id:guid}")]
[RequirePermission(nameof(Permissions.ProposeProject))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Authenticated)]
public abstract class DraftPages(DraftStore drafts, IViewer viewer) : CqController
{
    protected DraftStore Drafts => drafts;

    protected IViewer Viewer => viewer;

    protected Task<ProjectDraft?> DraftAsync(Guid id, CancellationToken ct) => drafts.FindAsync(id, viewer.RequireUserId(), ct);

    /// <param name="typed">What was just typed, to be shown again.</param>
    protected async Task<IActionResult> GoneAsync(Guid id, IEnumerable<string?> typed, CancellationToken ct)
    {
        if (await drafts.HandedInAsync(id, viewer.RequireUserId(), ct) is not { } project)
            return NotFound();
        if (HttpMethods.IsPost(Request.Method))
            Response.StatusCode = StatusCodes.Status409Conflict;
        return View("HandedIn", new HandedInPage(project, [.. typed.OfType<string>().Where(t => t.Length > 0)]));
    }
}
