using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Contents.Events;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>
/// Removes an item for good, with its versions. Only what nobody has read, or what has been put away first: the way back stays open until somebody means it.
/// Asks for no right: <see cref="ContentDesk"/> does.
/// </summary>
public sealed class RemoveContent(CqDbContext db, ContentTypes types, IDomainEvents events)
{
    public async Task<Outcome<bool>> RemoveAsync(ContentItem item, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item is { WasPublished: true, ArchivedAt: null })
            return new Refusal("Ce contenu a été publié : archivez-le d’abord.");
        if (types.Find(item.Type) is { } type)
            await type.ForgetAsync(item, ct);
        db.ExpectVersion(item, seen);
        db.Remove(item);
        db.RemoveRange(await db.Set<ContentAutosave>().Where(a => a.ContentItemId == item.Id).ToListAsync(ct));
        if (!await db.TrySaveAsync(ct))
            return SaveContent.Overtaken;
        await events.PublishAsync(new ContentRemoved(item.Id, item.Type), ct);
        return true;
    }
}
