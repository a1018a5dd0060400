using CQ.Projects.Models;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>The working notes on a project, for the members of its council and of the budget committee; nothing for anybody else.</summary>
public sealed class ProjectNotesViewComponent : ViewComponent
{
    public IViewComponentResult Invoke(Project project) => Content("");
}
