using CQ.Mvc.Blocks;
using CQ.Publishing.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>The public pages of a quartier. One statement.</summary>
public sealed class QuartierPagesViewComponent(ReadPages pages) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return View(await pages.OfCouncilAsync(place.CouncilId, isPublic: true, HttpContext.RequestAborted));
    }
}
