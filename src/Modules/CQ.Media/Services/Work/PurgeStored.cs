using CQ.Abstractions.Files;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services.Work;

/// <summary>Removes bytes once nobody can roll back to needing them.</summary>
internal sealed class PurgeStored(CqDbContext db, IFileStore files) : IDueWorkHandler
{
    public const string KindName = "media.purge";

    public string Kind => KindName;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        if (await db.Set<MediaTrash>().FirstOrDefaultAsync(t => t.Id == work.Reference, ct) is not { } piece)
            return;
        await files.DeleteAsync(piece.StorageKey, ct);
        db.Remove(piece);
        await db.SaveChangesAsync(ct);
    }
}
