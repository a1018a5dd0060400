using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Glossary.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Glossary.Services;

/// <summary>Words of the glossary by their page.</summary>
internal sealed class GlossarySubjects(CqDbContext db) : ISubjectResolver
{
    public const string SubjectKind = "GlossaryTerm";

    public string Kind => SubjectKind;

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<GlossaryTerm>().AsNoTracking().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Title, t.Slug }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => new SubjectInfo(new SubjectRef(Kind, r.Id), r.Title, $"~/glossaire/{r.Slug}", Audience.Public.Id));
    }
}
