using System.Globalization;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Territory.Models;
using CQ.Territory.Services;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>The sector's home page.</summary>
[Access(RoleNames.Anonymous)]
public sealed class HomeController(CqDbContext db, ITerritoryDirectory directory, ISiteSettings settings, ITerritoryMaps maps) : CqController
{
    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(30)]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var profile = await settings.GetAsync<SiteProfile>(ct);
        var texts = await settings.GetAsync<HomeTexts>(ct);
        var name = profile.SiteName.Length > 0 ? profile.SiteName : await directory.SectorNameAsync(ct);
        var (text, language) = texts.For(CultureInfo.CurrentUICulture);
        var hasAddresses = await db.Set<AddressExtract>().AnyAsync(e => e.InForce, ct);
        return View(new HomePage(name, profile.Tagline, text, language, await maps.GetAsync(ct), hasAddresses));
    }
}
