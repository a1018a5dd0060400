using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>The door of the form: what happens, one's open drafts, a new one.</summary>
[Route("projets/deposer")]
[RequirePermission(nameof(Permissions.ProposeProject))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Authenticated)]
public sealed class SubmissionController(DraftStore drafts, StartDraft start, Bearers bearers, IViewer viewer) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Start([FromQuery(Name = "quartier")] string? neighbourhood, CancellationToken ct) => await PageAsync(neighbourhood, ct);

    [HttpPost("")]
    [ActionName(nameof(Start))]
    public async Task<IActionResult> Begin(string? neighbourhood, CancellationToken ct)
    {
        var begun = await start.StartAsync(viewer.RequireUserId(), neighbourhood, ct);
        if (begun.Succeeded)
            return RedirectToAction("Idea", "Draft", new { id = begun.Value.Id });
        Refuse(begun.Refusal);
        return await PageAsync(neighbourhood, ct);
    }

    private async Task<IActionResult> PageAsync(string? neighbourhood, CancellationToken ct)
    {
        var user = viewer.RequireUserId();
        return View(nameof(Start), new StartPage(await bearers.MayCarryAsync(user, ct), await drafts.OfAsync(user, ct), neighbourhood));
    }
}
