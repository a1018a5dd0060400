using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>The last decisions on projects, with their amounts. One statement.</summary>
public sealed class LatestProjectsViewComponent(ProjectCatalogue catalogue) : ViewComponent
{
    private const int Shown = 4;

    public async Task<IViewComponentResult> InvokeAsync() => View(await catalogue.LastDecisionsAsync(Shown, HttpContext.RequestAborted));
}
