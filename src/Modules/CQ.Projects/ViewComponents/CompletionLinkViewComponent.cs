using CQ.Abstractions.Workflows;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>Leads a bearer from the page of their task to the pages where the project is completed.</summary>
public sealed class CompletionLinkViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(HumanTaskInfo task, IReadOnlyDictionary<string, string?> values) => View(task.Subject.Id);
}
