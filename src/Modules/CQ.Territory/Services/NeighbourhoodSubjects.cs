using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Quartiers by their page.</summary>
internal sealed class NeighbourhoodSubjects(CqDbContext db) : ISubjectResolver
{
    public string Kind => "Neighbourhood";

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<Neighbourhood>().AsNoTracking().Where(n => ids.Contains(n.Id)).Select(n => new { n.Id, n.Name, n.Slug }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => new SubjectInfo(new SubjectRef(Kind, r.Id), r.Name, $"~/quartiers/{r.Slug}", Audience.Public.Id));
    }
}
