using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Territory.Controllers;

/// <summary>The public directory of bodies (R141).</summary>
[Route("instances")]
[Access(RoleNames.Anonymous)]
public sealed class GroupController(ReadGroups read) : CqController
{
    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await read.ListAsync(publicOnly: true, ct));

    [HttpGet("{slug}")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(20)]
    public async Task<IActionResult> Show(string slug, CancellationToken ct) =>
        await read.FindAsync(slug, ct) is { } page ? View(page) : NotFound();
}
