using CQ.Abstractions.Tenants;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>The last decisions on projects, with their amounts. One statement.</summary>
public sealed class LatestProjectsViewComponent(ProjectCatalogue catalogue, ITenantCache cache) : ViewComponent
{
    private const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync() => 
        View(await cache.UntilChangeAsync("home:decisions", ct => catalogue.LastDecisionsAsync(Shown, ct), HttpContext.RequestAborted));
}
