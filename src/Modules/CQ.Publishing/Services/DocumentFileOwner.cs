using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Media.Services;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>Who edits a document sees its files before readers do, and the former ones.</summary>
internal sealed class DocumentFileOwner(CqDbContext db, ContentDesk desk) : IMediaOwner
{
    public string Kind => DocumentFile.OwnerKind;

    public async Task<IReadOnlySet<Guid>> MayEditAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var given = await db.Set<DocumentFile>().Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, f.ContentItemId }).ToListAsync(ct);
        var wanted = given.Select(f => f.ContentItemId).ToHashSet();
        var items = (await desk.Items.Where(i => wanted.Contains(i.Id)).ToListAsync(ct)).Where(i => desk.May(ContentVerb.Edit, i)).Select(i => i.Id).ToHashSet();
        return given.Where(f => items.Contains(f.ContentItemId)).Select(f => f.Id).ToHashSet();
    }
}
