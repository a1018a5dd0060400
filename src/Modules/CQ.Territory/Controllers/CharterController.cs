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
public sealed class CharterController(ICharters charters, ITenantTimeZone zone) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var versions = await charters.AllAsync(ct);
        return View("Show", Page(versions.FirstOrDefault(v => Period.Of(v).Contains(zone.Today)), versions));
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Show(int number, CancellationToken ct)
    {
        var versions = await charters.AllAsync(ct);
        return versions.FirstOrDefault(v => v.Number == number) is { } version ? View(Page(version, versions)) : NotFound();
    }

    private CharterPage Page(Charter? shown, IReadOnlyList<Charter> versions) => new(shown, versions, zone.Today);
}
