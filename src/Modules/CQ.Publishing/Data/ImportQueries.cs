using CQ.Contents.Models;
using CQ.Data;
using CQ.Data.Model;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Data;

/// <summary>
/// Items of any state for an import: those that an earlier import brought, by the rows that name them, and addresses that are taken. What is read here is
/// never shown, but for titles that the export itself holds.
/// </summary>
internal static class ImportQueries
{
    public static IQueryable<ContentItem> ImportedOfAnyState(this CqDbContext db, IReadOnlyCollection<Guid> ids) =>
        db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]).Where(i => ids.Contains(i.Id) && db.Set<ImportedItem>().Any(r => r.SubjectId == i.Id));

    /// <summary>Which of the slugs another item has or had, and whose they are.</summary>
    public static async Task<ILookup<string, Guid>> TakenSlugsAsync(this CqDbContext db, string type, string[] slugs, CancellationToken ct)
    {
        var current = db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience])
            .Where(i => i.Type == type && i.Slug != null && slugs.Contains(i.Slug)).Select(i => new { Slug = i.Slug!, i.Id });
        var old = db.Set<OldSlug>().Where(s => s.Type == type && slugs.Contains(s.Slug)).Select(s => new { s.Slug, Id = s.ContentItemId });
        return (await current.Concat(old).ToListAsync(ct)).ToLookup(s => s.Slug, s => s.Id);
    }
}
