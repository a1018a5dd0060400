using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Councils are read on their quartier's page.</summary>
internal sealed class CouncilSubjects(CqDbContext db) : ISubjectResolver
{
    public string Kind => "Council";

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<Council>().AsNoTracking().Where(c => ids.Contains(c.Id))
            .Join(db.Set<Neighbourhood>(), c => c.NeighbourhoodId, n => n.Id, (c, n) => new { c.Id, c.Name, n.Slug })
            .ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => new SubjectInfo(new SubjectRef(Kind, r.Id), r.Name, $"~/quartiers/{r.Slug}", Audience.Public.Id));
    }
}
