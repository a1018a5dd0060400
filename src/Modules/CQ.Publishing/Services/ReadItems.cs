using CQ.Abstractions.People;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Publishing.Data;
using CQ.Publishing.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>Lists of a type for readers, the newest first. One statement per call, and as much work however many items there are.</summary>
public sealed class ReadItems(CqDbContext db, ReadContents contents, IViewer viewer)
{
    public Task<IReadOnlyList<ItemRow>> ListAsync(string type, ContentFilter filter, int take, Cursor? after = null, CancellationToken ct = default) =>
        RowsAsync(type, filter, viewer.Audiences, take, after, ct);

    /// <summary>What everyone reads, also when the viewer reads more.</summary>
    public Task<IReadOnlyList<ItemRow>> PublicAsync(string type, ContentFilter filter, int take, CancellationToken ct = default) =>
        RowsAsync(type, filter, [Audience.Public.Id], take, null, ct);

    /// <summary>What the viewer reads and not everyone does. No statement for whoever belongs nowhere.</summary>
    public Task<IReadOnlyList<ItemRow>> PrivateAsync(string type, ContentFilter filter, int take, CancellationToken ct = default) =>
        RowsAsync(type, filter, [.. viewer.Audiences.Where(a => a != Audience.Public.Id)], take, null, ct);

    /// <summary>The item published after that one at the same place, and the one before. Two statements.</summary>
    public async Task<(ItemRow? Newer, ItemRow? Older)> NeighboursAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var here = new Cursor(item.PublishedAt!.Value, item.Id);
        var place = item.CouncilId is null
            ? db.Set<ContentItem>().Where(i => i.Type == item.Type && i.CouncilId == null)
            : db.Set<ContentItem>().Where(i => i.Type == item.Type && i.CouncilId == item.CouncilId);
        return (
            await place.OldestOf(viewer.Audiences, 1, here).AsRows(db).FirstOrDefaultAsync(ct),
            await place.NewestOf(viewer.Audiences, 1, here).AsRows(db).FirstOrDefaultAsync(ct));
    }

    /// <summary>When the oldest item that the viewer reads was published.</summary>
    public Task<DateTimeOffset?> OldestAsync(string type, CancellationToken ct = default) =>
        db.Set<ContentItem>().Where(i => i.Type == type).OldestOf(viewer.Audiences, 1).Select(i => i.PublishedAt).FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<ItemRow>> RowsAsync(string type, ContentFilter filter, Guid[] audiences, int take, Cursor? after, CancellationToken ct)
    {
        if (audiences.Length == 0)
            return [];
        var items = contents.Narrow(db.Set<ContentItem>().Where(i => i.Type == type), filter);
        return await items.NewestOf(audiences, take, after).AsRows(db).NewestFirst().ToListAsync(ct);
    }
}
