using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>Projects by their page, within the viewer's audiences: votes, entries and tasks link to what is public.</summary>
internal sealed class ProjectSubjects(CqDbContext db, IViewer viewer) : ISubjectResolver
{
    public string Kind => Project.Kind;

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<Project>().AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.Year, p.Number, p.Slug, p.Title, p.AudienceId })
            .ToListAsync(ct);
        var follows = viewer.Has(Permissions.FollowProjects, GrantScope.Tenant);
        return rows.ToDictionary(
            r => r.Id,
            r => new SubjectInfo(
                new SubjectRef(Kind, r.Id), r.Title, "~/projets/" + new ProjectReference(r.Year, r.Number).ToSegment(r.Slug), r.AudienceId,
                follows ? $"~/admin/projets/{r.Id:D}" : null));
    }
}
