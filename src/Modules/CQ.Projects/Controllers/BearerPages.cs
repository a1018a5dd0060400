using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Projects.Models;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.Controllers;

/// <summary>What the pages of a bearer's project have in common: the project is one's own, else it does not exist.</summary>
[Route("projets/mes-projets")]
[RequirePermission(nameof(Permissions.ProposeProject))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Access(RoleNames.Authenticated)]
public abstract class BearerPages(BearerProjects projects, IViewer viewer) : CqController
{
    protected BearerProjects Projects => projects;

    protected IViewer Viewer => viewer;

    protected Task<Project?> OwnAsync(Guid id, CancellationToken ct) => projects.FindAsync(id, viewer.RequireUserId(), ct);

    protected static string PathOf(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.PublishedAt is null ? $"~/projets/mes-projets/{project.Id}" : $"~/projets/{project.Reference.ToSegment(project.Slug)}";
    }
}
