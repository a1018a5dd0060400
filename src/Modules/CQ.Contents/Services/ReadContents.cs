using CQ.Abstractions.People;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Mvc.Paging;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>What readers read, within their audiences: one statement per call.</summary>
public sealed class ReadContents(CqDbContext db, IViewer viewer)
{
    /// <summary>Null when there is none, or it is not for this reader: nobody can tell which.</summary>
    public Task<ContentItem?> FindAsync(string type, string slug, CancellationToken ct = default) =>
        db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Type == type && i.Slug == slug, ct);

    /// <summary>The slug that such an address leads to now, for whoever may read the item.</summary>
    public Task<string?> MovedToAsync(string type, string slug, CancellationToken ct = default) =>
        db.Set<OldSlug>().Where(s => s.Type == type && s.Slug == slug)
            .Join(db.Set<ContentItem>(), s => s.ContentItemId, i => i.Id, (s, i) => i.Slug)
            .FirstOrDefaultAsync(ct);

    /// <summary>Items of a type, the newest first; one more than asked for says that there is a next page (see <see cref="Page{T}"/>).</summary>
    public async Task<IReadOnlyList<ContentRow>> ListAsync(string type, ContentFilter filter, int take, Cursor? after = null, CancellationToken ct = default) =>
        await Rows(Narrow(db.Set<ContentItem>().Where(i => i.Type == type), filter).NewestOf(viewer.Audiences, take, after)).ToListAsync(ct);

    public IQueryable<ContentItem> Narrow(IQueryable<ContentItem> items, ContentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.OnHome)
            items = items.Where(i => i.OnHome);
        if (filter.CouncilId is { } council)
            items = items.Where(i => i.CouncilId == council && i.OnPlace);
        if (filter.GroupId is { } group)
            items = items.Where(i => i.GroupId == group);
        if (filter.Topic is { } topic)
            items = items.Where(i => db.Set<ContentTopic>().Any(t => t.ContentItemId == i.Id && db.Set<Topic>().Any(x => x.Id == t.TopicId && x.Slug == topic)));
        if (filter.Tag is { } tag)
            items = items.Where(i => db.Set<ContentTag>().Any(t => t.ContentItemId == i.Id && t.Slug == tag));
        if (filter.From is { } from)
            items = items.Where(i => i.PublishedAt >= from);
        return filter.Before is { } before ? items.Where(i => i.PublishedAt < before) : items;
    }

    public static IQueryable<ContentRow> Rows(IQueryable<ContentItem> items) =>
        items.AsNoTracking().Select(i => new ContentRow(
            i.Id, i.Type, i.Slug!, i.Title, i.Summary, i.Language, i.PictureId, i.CouncilId, i.GroupId, i.AudienceId, i.PublishedAt!.Value));
}
