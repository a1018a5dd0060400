using CQ.Abstractions.People;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// The projects that the viewer follows in the back office: those of the whole sector, and before they are public only for those who examine them
/// (<see cref="Permissions.ManageProjects"/>).
/// </summary>
public sealed class FollowedProjects(CqDbContext db, IViewer viewer)
{
    public IQueryable<Project> All()
    {
        var (follows, manages, now) = (viewer.Has(Permissions.FollowProjects, GrantScope.Tenant), viewer.Has(Permissions.ManageProjects, GrantScope.Tenant), db.Now);
        return db.ProjectsOfAnyState().AsNoTracking().Where(p => (follows && p.PublishedAt <= now) || manages);
    }

    public Task<Project?> FindAsync(Guid id, CancellationToken ct) => All().FirstOrDefaultAsync(p => p.Id == id, ct);
}
