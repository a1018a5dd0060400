using CQ.Abstractions.Workflows;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>The file on the page of a task: what is proposed, by whom, what it costs, what was said of it, and the balance before and after. Eleven statements at most.</summary>
public sealed class ProjectFileViewComponent(ReadProjectFile read) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(HumanTaskInfo task) =>
        await read.ThroughTaskAsync(task, HttpContext.RequestAborted) is { } file ? View(file) : Content("");
}
