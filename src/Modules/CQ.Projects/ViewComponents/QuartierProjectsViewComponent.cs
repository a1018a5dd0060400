using CQ.Abstractions.Tenants;
using CQ.Mvc.Blocks;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>The projects of a quartier along a line, from idea to done. Two statements.</summary>
public sealed class QuartierProjectsViewComponent(ProjectCatalogue catalogue, ITenantCache cache) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(NeighbourhoodPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return View(await cache.UntilChangeAsync($"projects.line:{place.CouncilId}", ct => catalogue.LineAsync(place.CouncilId, place.Slug, ct), HttpContext.RequestAborted));
    }
}
