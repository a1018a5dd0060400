using CQ.Abstractions.Data;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Composing;

/// <summary>Blocks of composed pages by the page they stand on, within the viewer's audiences.</summary>
internal sealed class PageBlockSubjects(CqDbContext db) : ISubjectResolver
{
    public string Kind => PlacedBlock.SubjectKind;

    public async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var blocks = await db.Set<PlacedBlock>().AsNoTracking().Where(b => ids.Contains(b.Id))
            .Join(db.Set<PageComposition>(), b => b.CompositionId, c => c.Id, (b, c) => new { b.Id, b.Title, b.AudienceId, c.Page })
            .ToListAsync(ct);
        var places = blocks.Select(b => Guid.TryParse(b.Page, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct().ToList();
        var slugs = places.Count == 0 ? [] : await db.Set<Neighbourhood>().Where(n => places.Contains(n.Id)).ToDictionaryAsync(n => PageComposition.Of(n.Id), n => n.Slug, ct);
        return blocks.ToDictionary(
            b => b.Id,
            b => new SubjectInfo(new SubjectRef(Kind, b.Id), b.Title, slugs.TryGetValue(b.Page, out var slug) ? $"~/quartiers/{slug}" : "~/", b.AudienceId));
    }
}
