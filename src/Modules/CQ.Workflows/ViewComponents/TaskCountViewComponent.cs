using CQ.Abstractions.People;
using CQ.Workflows.Services.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Workflows.ViewComponents;

/// <summary>How many decisions wait for whoever is signed in: one statement, capped.</summary>
public sealed class TaskCountViewComponent(IViewer viewer, ReadInbox inbox) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() =>
        viewer.IsSignedIn ? View(await inbox.CountAsync(HttpContext.RequestAborted)) : Content("");
}
