using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Mvc.Blocks;
using CQ.Territory.Services;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Territory.ViewComponents;

/// <summary>The bodies of a council and who to write to. Three statements.</summary>
public sealed class CouncilPeopleViewComponent(ReadBodies bodies, ITerritoryDirectory directory, ISiteSettings settings, ITenantTimeZone zone) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var ct = HttpContext.RequestAborted;
        var council = await directory.CouncilAsync(place.CouncilId, ct);
        var email = council?.ContactEmail ?? (await settings.GetAsync<SiteProfile>(ct)).ContactEmail;
        return View(new CouncilPeople(email, await bodies.OfCouncilAsync(place.CouncilId, zone.Today, ct)));
    }
}
