using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>All projects of the sector for those who follow them, and the file of each.</summary>
[Admin]
[Route("admin/projets")]
[RequirePermission(nameof(Permissions.FollowProjects), TenantWide = true)]
[Access(RoleNames.Coordination, RoleNames.Services, RoleNames.TownHall)]
public sealed class FollowController(ReadFollowUp read) : CqController
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(
        [FromQuery(Name = "etat")] string? stage,
        [FromQuery(Name = "quartier")] string? quartier,
        [FromQuery(Name = "retard")] string? late,
        [FromQuery(Name = "sans-accompagnement")] string? withoutAgent,
        [FromQuery(Name = "apres")] string? after,
        CancellationToken ct)
    {
        var filter = new FollowFilter(stage, string.IsNullOrEmpty(quartier) ? null : quartier, late == "true", withoutAgent == "true");
        return View(await read.ListAsync(filter, ProjectReference.TryParse(after, out var reference) ? reference : null, PageSize, ct));
    }

    [HttpGet("{id:guid}")]
    [StatementBudget(30)]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) => await read.FindAsync(id, ct) is { } page ? View(page) : NotFound();
}
