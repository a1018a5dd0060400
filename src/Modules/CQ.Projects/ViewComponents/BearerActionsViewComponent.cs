using CQ.Abstractions.People;
using CQ.Projects.Models;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>On a project's public page, for its bearer alone: their exchanges with the services, and taking the project back.</summary>
public sealed class BearerActionsViewComponent(IViewer viewer) : ViewComponent
{
    public IViewComponentResult Invoke(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return viewer.UserId == project.BearerId ? View(project) : Content("");
    }
}
