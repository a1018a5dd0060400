using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>Pictures and documents of a project, where there are any or some may be added. One statement.</summary>
public sealed class ProjectFilesViewComponent(ProjectFiles files) : ViewComponent
{
    /// <param name="id">A project, or a draft.</param>
    /// <param name="hasRead">The page has read it by a condition of its own.</param>
    /// <param name="mayAdd">Leads to the page where files are added, which asks again.</param>
    /// <param name="isPart">Within a column.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid id, bool hasRead = false, bool mayAdd = false, bool isPart = false)
    {
        var list = await files.OfAsync(id, hasRead, HttpContext.RequestAborted);
        return list.Count > 0 || mayAdd ? View(new ProjectFileList(id, list, mayAdd, isPart)) : Content("");
    }
}
