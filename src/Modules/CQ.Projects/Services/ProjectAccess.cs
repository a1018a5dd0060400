using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>Who may read a project today, for what was told about it: everybody once it is public; before, who carries it and who examines it.</summary>
internal sealed class ProjectAccess(CqDbContext db, IViewer viewer) : ISubjectAccess
{
    public string Kind => Project.Kind;

    public async Task<IReadOnlyCollection<Guid>> ReadableAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var (me, manages, audiences, now) = (viewer.UserId, viewer.Has(Permissions.ManageProjects, GrantScope.Tenant), viewer.Audiences, db.Now);
        return await db.ProjectsOfAnyState()
            .Where(p => ids.Contains(p.Id) && (manages || p.BearerId == me || (p.PublishedAt <= now && audiences.Contains(p.AudienceId))))
            .Select(p => p.Id)
            .ToListAsync(ct);
    }
}
