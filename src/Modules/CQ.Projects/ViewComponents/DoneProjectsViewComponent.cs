using CQ.Abstractions.Tenants;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>The last projects done, a line each; nothing before the first. One statement.</summary>
public sealed class DoneProjectsViewComponent(ProjectCatalogue catalogue, ITenantCache cache) : ViewComponent
{
    private const int Shown = 2;

    public async Task<IViewComponentResult> InvokeAsync() =>
        await cache.UntilChangeAsync("home:done", ct => catalogue.LastDoneAsync(Shown, ct), HttpContext.RequestAborted) is { Count: > 0 } done ? View(done) : Content("");
}
