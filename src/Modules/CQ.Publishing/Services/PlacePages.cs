using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>Keeps the tree of pages: what may stand where, and the row of each page. Saves nothing by itself.</summary>
public sealed class PlacePages(CqDbContext db)
{
    /// <summary>What keeps a page from standing under that one, if anything. One statement.</summary>
    public async Task<Refusal?> FaultAsync(Guid page, Guid? parent, Guid? councilId, Guid? groupId, CancellationToken ct = default)
    {
        if (parent is null)
            return null;
        var rows = await db.PagesOfAnyState().Where(e => e.CouncilId == councilId && e.GroupId == groupId).Select(e => new { e.ContentItemId, e.ParentId }).ToListAsync(ct);
        return new PageTree(rows.Select(r => (r.ContentItemId, r.ParentId))).Fault(page, parent);
    }

    public async Task WriteAsync(ContentItem item, PageFields fields, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(fields);
        var entry = await db.PagesOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == item.Id, ct);
        if (entry is null)
            db.Add(entry = new PageEntry { ContentItemId = item.Id, Position = int.MaxValue });
        if (entry.Position == int.MaxValue || entry.ParentId != fields.ParentId)
            entry.Position = await LastAsync(fields.ParentId, item.CouncilId, item.GroupId, ct) + 1;
        (entry.ParentId, entry.Menu, entry.MenuLabel) = (fields.ParentId, fields.Menu, fields.MenuLabel?.Trim() ?? "");
        (entry.CouncilId, entry.GroupId) = (item.CouncilId, item.GroupId);
        Follow(entry, item);
    }

    public async Task FollowAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (await db.PagesOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == item.Id, ct) is { } entry)
            Follow(entry, item);
    }

    private static void Follow(PageEntry entry, ContentItem item) =>
        (entry.AudienceId, entry.PublishedAt, entry.ExpiresAt) = (item.AudienceId, item.PublishedAt, item.ExpiresAt);

    private async Task<int> LastAsync(Guid? parent, Guid? councilId, Guid? groupId, CancellationToken ct) =>
        await db.PagesOfAnyState().Where(e => e.ParentId == parent && e.CouncilId == councilId && e.GroupId == groupId && e.Position != int.MaxValue).MaxAsync(e => (int?)e.Position, ct) ?? 0;
}
