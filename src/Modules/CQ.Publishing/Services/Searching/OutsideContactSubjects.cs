using CQ.Abstractions.Data;
using CQ.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Searching;

/// <summary>Contacts from outside in the directory of their circle, within the viewer's audiences.</summary>
internal sealed class OutsideContactSubjects(CqDbContext db) : ISubjectResolver
{
    public const string SubjectKind = "OutsideContact";

    public string Kind => SubjectKind;

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<OutsideContact>().AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name, c.AudienceId }).ToListAsync(ct);
        return rows.ToDictionary(r => r.Id, r => new SubjectInfo(new SubjectRef(Kind, r.Id), r.Name, $"~/annuaire?cercle={r.AudienceId:D}&fiche={r.Id:D}", r.AudienceId));
    }
}
