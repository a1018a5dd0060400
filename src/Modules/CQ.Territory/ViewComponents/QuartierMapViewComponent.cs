using CQ.Mvc.Blocks;
using CQ.Territory.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Territory.ViewComponents;

/// <summary>The sector's map with this quartier marked, from the tenant's cache.</summary>
public sealed class QuartierMapViewComponent(ITerritoryMaps maps) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return View(await maps.GetAsync(HttpContext.RequestAborted) with { Highlight = place.Slug });
    }
}
