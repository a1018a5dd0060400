using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Services.Searching;
using CQ.Data;
using CQ.Data.Model;
using CQ.Media.Models;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Searching;

/// <summary>Documents are found by the words of their file, and stand at the day they are of.</summary>
internal sealed class DocumentSearchPart(CqDbContext db, ITenantTimeZone zone) : IContentSearchPart
{
    public string Type => DocumentType.TypeName;

    public async Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct)
    {
        var touched = saved.OfType<DocumentEntry>().Select(d => d.ContentItemId).ToHashSet();
        // The words of a file are read after it came in.
        if (saved.OfType<MediaText>().Select(t => t.FileId).ToList() is { Count: > 0 } files)
        {
            touched.UnionWith(await db.Set<DocumentEntry>().IgnoreQueryFilters([Filters.Audience])
                .Where(d => d.FileId != null && files.Contains(d.FileId.Value)).Select(d => d.ContentItemId).ToListAsync(ct));
        }

        return touched;
    }

    public async Task<IReadOnlyDictionary<Guid, ContentSearchFacts>> ReadAsync(IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        var rows = await db.Set<DocumentEntry>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().Where(d => itemIds.Contains(d.ContentItemId))
            .Select(d => new { d.ContentItemId, d.Kind, d.DatedOn, d.FileId, d.AudienceId })
            .ToListAsync(ct);
        var files = rows.Where(r => r.FileId is not null).Select(r => r.FileId!.Value).ToList();
        var texts = files.Count == 0
            ? []
            : await db.Set<MediaText>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().Where(t => files.Contains(t.FileId) && t.PublishedAt != null).ToDictionaryAsync(t => t.FileId, ct);
        // Words of a file that fewer people may open than the document would tell what it holds.
        string TextOf(Guid? file, Guid audience) =>
            file is { } id && texts.TryGetValue(id, out var text) && (text.AudienceId == audience || text.AudienceId == Audience.Public.Id) ? text.Text : "";
        return rows.ToDictionary(
            r => r.ContentItemId,
            r => new ContentSearchFacts(DocumentKinds.Name(r.Kind), TextOf(r.FileId, r.AudienceId), zone.StartOf(r.DatedOn)));
    }
}
