using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Contents.Events;
using CQ.Contents.Models;
using CQ.Data;

namespace CQ.Contents.Services;

/// <summary>Takes an item away from readers, back to draft or put away; nothing of it is lost. Asks for no right: <see cref="ContentDesk"/> does.</summary>
public sealed class WithdrawContent(CqDbContext db, ContentTypes types, IDomainEvents events, TimeProvider time)
{
    public async Task<Outcome<ContentItem>> ToDraftAsync(ContentItem item, Guid editorId, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        (item.PublishedAt, item.ArchivedAt) = (null, null);
        return await LeaveAsync(item, editorId, seen, ct);
    }

    public async Task<Outcome<ContentItem>> PutAwayAsync(ContentItem item, Guid editorId, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        (item.PublishedAt, item.ArchivedAt) = (null, time.GetUtcNow());
        (item.ReviewAskedAt, item.ReviewAskedById) = (null, null);
        return await LeaveAsync(item, editorId, seen, ct);
    }

    private async Task<Outcome<ContentItem>> LeaveAsync(ContentItem item, Guid editorId, long seen, CancellationToken ct)
    {
        db.ExpectVersion(item, seen);
        (item.OnHome, item.HomeAsked) = (false, false);
        (item.ModifiedAt, item.ModifiedById) = (time.GetUtcNow(), editorId);
        await types.Get(item.Type).FollowAsync(item, ct);
        if (!await db.TrySaveAsync(ct))
            return SaveContent.Overtaken;
        await events.PublishAsync(new ContentWithdrawn(item), ct);
        return item;
    }
}
