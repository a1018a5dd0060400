using CQ.Abstractions.Workflows;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>Studied duration of a project. No statement.</summary>
public sealed class TechnicalOpinionFieldsViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(HumanTaskInfo task, IReadOnlyDictionary<string, string?> values) => View(values);
}
