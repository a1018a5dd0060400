using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Blocks;
using CQ.Territory.Composing;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.Services.Composing;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>The sector's home page.</summary>
[Access(RoleNames.Anonymous)]
public sealed class HomeController(
    CqDbContext db, ITerritoryDirectory directory, ISiteSettings settings, ITerritoryMaps maps, ReadComposition composition, IEnabled<IHomeBlock> blocks,
    IViewer viewer, ITenantCache cache) : CqController
{
    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(30)]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var profile = await settings.GetAsync<SiteProfile>(ct);
        var name = profile.SiteName.Length > 0 ? profile.SiteName : await directory.SectorNameAsync(ct);
        var hasAddresses = await cache.UntilChangeAsync("addresses", token => db.Set<AddressExtract>().AnyAsync(e => e.InForce, token), ct);
        var composed = blocks.Where(b => b.Zone != BlockZone.Front && (b.Permission is null || viewer.Has(b.Permission)));
        var (items, _) = await composition.ShownAsync(new ComposedPage(PageComposition.HomePage, [.. composed], null), ct);
        return View(new HomePage(name, profile.Tagline, await maps.GetAsync(ct), hasAddresses, items));
    }
}
