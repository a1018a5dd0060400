using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc.Paging;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>One's drafts and projects; a project that is not public yet, and what was said about it.</summary>
public sealed class MyProjectsController(
    BearerProjects projects, DraftStore drafts, DraftAdvice advice, CompleteProject complete, ITerritoryDirectory territory, ITenantTimeZone zone, IViewer viewer)
    : BearerPages(projects, viewer)
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromQuery(Name = "apres")] string? after, CancellationToken ct)
    {
        var (user, cursor) = (Viewer.RequireUserId(), Cursor.Parse(after));
        var names = (await territory.CouncilsAsync(zone.Today, ct)).ToDictionary(c => c.Id, c => c.NeighbourhoodName);
        return View(new MyProjectsPage(cursor is null ? await drafts.OfAsync(user, ct) : [], await Projects.PageAsync(user, cursor, ct), names));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        if (await OwnAsync(id, ct) is not { } project)
            return NotFound();
        if (project.PublishedAt is not null)
            return LocalRedirect(PathOf(project));
        var steps = await Projects.StepsAsync(id, ct);
        var asked = project.State == ProjectState.ToComplete ? steps.LastOrDefault(s => s.State == ProjectState.ToComplete)?.Reason : null;
        return View(new MyProjectPage(
            project,
            (await territory.CouncilAsync(project.CouncilId, ct))?.NeighbourhoodName ?? "",
            steps,
            asked,
            await advice.OfAsync(id, project.BearerId, ct),
            project.State == ProjectState.ToComplete && await complete.TaskAsync(project, ct) is not null));
    }

    /// <summary>The exchanges with the city's services: contact log (R193) and advice. The bearer's own, also when the project is public.</summary>
    [HttpGet("{id:guid}/echanges")]
    public async Task<IActionResult> Exchanges(Guid id, CancellationToken ct) =>
        await OwnAsync(id, ct) is { } project
            ? View(new ExchangesPage(project, PathOf(project), await Projects.ContactsAsync(id, ct), await advice.OfAsync(id, project.BearerId, ct)))
            : NotFound();
}
