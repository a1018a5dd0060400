using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Media.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Files;

/// <summary>
/// Files attached to an item may be changed by those who may edit it. What somebody has begun to write and not saved is theirs: a picture can be pasted into it before
/// there is an item.
/// </summary>
internal sealed class ContentFiles(CqDbContext db, ContentDesk desk, IViewer viewer) : IMediaOwner
{
    public string Kind => ContentItem.Kind;

    public async Task<IReadOnlySet<Guid>> MayEditAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (viewer.UserId is not { } me)
            return new HashSet<Guid>();
        var items = await desk.Items.AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(ct);
        var mine = items.Where(i => desk.May(ContentVerb.Edit, i)).Select(i => i.Id).ToHashSet();
        var unknown = ids.Where(i => items.TrueForAll(x => x.Id != i)).ToArray();
        if (unknown.Length > 0)
        {
            // An id that is an item already, hidden from the viewer, is not theirs to write on.
            mine.UnionWith(await db.Set<ContentAutosave>().AsNoTracking()
                .Where(a => a.UserId == me && a.BasedOn == 0 && unknown.Contains(a.ContentItemId) && !db.Set<ContentVersion>().Any(v => v.ContentItemId == a.ContentItemId))
                .Select(a => a.ContentItemId).ToListAsync(ct));
        }

        return mine;
    }
}
