using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Paging;
using CQ.Projects.Models;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Projects.Controllers;

/// <summary>Projects as everybody reads them: the catalogue (R197) and the page of each.</summary>
[Route("projets")]
[Access(RoleNames.Anonymous)]
public sealed class ProjectsController(ProjectCatalogue catalogue, ReadProject read) : CqController
{
    public const int StatementsOfAPage = 26;

    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(16)]
    public async Task<IActionResult> Index(
        [FromQuery(Name = ProjectFilter.QuartierKey)] string? quartier,
        [FromQuery(Name = ProjectFilter.GroupKey)] string? group,
        [FromQuery(Name = ProjectFilter.YearKey)] string? year,
        [FromQuery(Name = ProjectFilter.SectionKey)] string? section,
        [FromQuery(Name = ProjectFilter.LateKey)] string? late,
        [FromQuery(Name = "apres")] string? after,
        CancellationToken ct) =>
        View(await catalogue.ListAsync(ProjectFilter.Parse(quartier, group, year, section, late), Cursor.Parse(after), ct));

    /// <summary>The number in the address says which; any other spelling leads to the right one.</summary>
    [HttpGet("{key}")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(StatementsOfAPage)]
    public async Task<IActionResult> Show(string key, CancellationToken ct)
    {
        if (!ProjectReference.TryParse(key, out var reference) || await read.FindAsync(reference, ct) is not { } project)
            return NotFound();
        var segment = project.Reference.ToSegment(project.Slug);
        if (key != segment)
            return RedirectPermanent(Url.Content("~/projets/" + segment));
        return await read.ReadAsync(project, ct) is { } page ? View(page) : NotFound();
    }
}
