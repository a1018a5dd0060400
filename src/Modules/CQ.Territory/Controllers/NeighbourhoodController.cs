using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Territory.Controllers;

/// <summary>The quartiers, and the home of each.</summary>
[Route("quartiers")]
[Access(RoleNames.Anonymous)]
public sealed class NeighbourhoodController(ITerritoryMaps maps, ReadNeighbourhood read) : CqController
{
    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await maps.GetAsync(ct));

    [HttpGet("{slug}")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(30)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct) =>
        await read.ReadAsync(slug, ct) is { } page ? View(page) : NotFound();
}
