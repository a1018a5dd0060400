using CQ.Abstractions.Workflows;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>The act by which the town hall commits: reference, day, signatory. No statement.</summary>
public sealed class ActFieldsViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(HumanTaskInfo task, IReadOnlyDictionary<string, string?> values) => View(values);
}
