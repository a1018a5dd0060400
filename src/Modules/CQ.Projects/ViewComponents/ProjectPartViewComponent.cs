using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>
/// A piece of a project's file. A partial view is looked for in the module of the page, a view component in its own: these pieces stand on pages of tasks too. No
/// statement.
/// </summary>
public sealed class ProjectPartViewComponent : ViewComponent
{
    /// <param name="part">Name of its view.</param>
    public IViewComponentResult Invoke(string part, object of) => View(part, of);
}
