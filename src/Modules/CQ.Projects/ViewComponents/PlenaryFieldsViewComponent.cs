using CQ.Abstractions.Workflows;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>What the plenary said: its day, its three counts and where the minutes are. No statement.</summary>
public sealed class PlenaryFieldsViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(HumanTaskInfo task, IReadOnlyDictionary<string, string?> values) => View(values);
}
