using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Territory.Controllers;

/// <summary>The charter in plain words, in force and before.</summary>
[Route("charte")]
[Access(RoleNames.Anonymous)]
[OutputCache(PolicyName = "public")]
public sealed class CharterController(ICharters charters, ITerritoryDirectory directory, ITenantTimeZone zone) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var versions = await charters.AllAsync(ct);
        return View("Show", await PageAsync(versions.FirstOrDefault(v => Period.Of(v).Contains(zone.Today)), versions, ct));
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(int number, CancellationToken ct)
    {
        var versions = await charters.AllAsync(ct);
        return versions.FirstOrDefault(v => v.Number == number) is { } version ? View(await PageAsync(version, versions, ct)) : NotFound();
    }

    private async Task<CharterPage> PageAsync(Charter? shown, IReadOnlyList<Charter> versions, CancellationToken ct) =>
        new(await directory.SectorNameAsync(ct), shown, versions, zone.Today);
}
