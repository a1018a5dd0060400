using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Groups of the public directory by their page; the others only for those who belong to them.</summary>
internal sealed class GroupSubjects(CqDbContext db, IViewer viewer) : ISubjectResolver
{
    public string Kind => "Group";

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var circles = viewer.Audiences;
        var rows = await db.Set<Group>().AsNoTracking()
            .Where(g => ids.Contains(g.Id) && (g.IsPublicBody || circles.Contains(g.Id)))
            .Select(g => new { g.Id, g.Name, g.Slug, g.IsPublicBody })
            .ToListAsync(ct);
        return rows.ToDictionary(
            r => r.Id,
            r => new SubjectInfo(new SubjectRef(Kind, r.Id), r.Name, $"~/instances/{r.Slug}", r.IsPublicBody ? Audience.Public.Id : r.Id));
    }
}
