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
public sealed class HomeController(CqDbContext db, ISiteSettings settings, ITerritoryMaps maps) : CqController
{
    [HttpGet("")]
    [OutputCache(PolicyName = "public")]
    [StatementBudget(30)]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var sector = await db.Set<Sector>().AsNoTracking().FirstOrDefaultAsync(ct);
        var profile = await settings.GetAsync<SiteProfile>(ct);
        var texts = await settings.GetAsync<HomeTexts>(ct);
        return View(new HomePage(
            sector?.Name ?? profile.SiteName, sector?.City ?? "", profile.Tagline, texts.For(CultureInfo.CurrentUICulture), await maps.GetAsync(ct)));
    }
}
