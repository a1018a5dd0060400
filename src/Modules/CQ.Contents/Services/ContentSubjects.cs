using CQ.Abstractions.Data;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>Items by their page, within the viewer's audiences.</summary>
internal sealed class ContentSubjects(CqDbContext db, ContentTypes types) : ISubjectResolver
{
    public string Kind => ContentItem.Kind;

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id))
            .Select(i => new { i.Id, i.Type, i.Slug, i.Title, i.AudienceId })
            .ToListAsync(ct);
        return rows.Where(r => types.Find(r.Type) is not null)
            .ToDictionary(r => r.Id, r => new SubjectInfo(new SubjectRef(Kind, r.Id), r.Title, types.PathOf(r.Type, r.Slug!), r.AudienceId));
    }
}
