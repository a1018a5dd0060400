using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Workflows.Services.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Workflows.ViewComponents;

/// <summary>How many decisions wait for whoever is signed in: one statement, capped.</summary>
public sealed class TaskCountViewComponent(IViewer viewer, ReadInbox inbox, ITenantCache cache) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        viewer.UserId is { } userId ? View(await cache.UntilChangeAsync($"tasks:{userId}", inbox.CountAsync, HttpContext.RequestAborted)) : Content("");
}
