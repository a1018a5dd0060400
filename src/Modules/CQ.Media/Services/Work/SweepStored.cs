using CQ.Abstractions.Files;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Media.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services.Work;

/// <summary>Removes bytes that no row names: left by a transaction that was rolled back, or by a process that ended between writing and committing.</summary>
internal sealed class SweepStored(CqDbContext db, IFileStore files, TimeProvider time) : IBackgroundTask
{
    // Longer than any upload lasts.
    private static readonly TimeSpan Rest = TimeSpan.FromDays(1);

    public string Name => "media.sweep";

    public TimeOnly At => new(4, 10);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var rows = await db.FilesOfAnyAudience().AsNoTracking().Select(f => new { f.StorageKey, f.SizeList }).ToListAsync(ct);
        var named = rows.SelectMany(r => MediaSize.Read(r.SizeList).Select(s => s.Key).Prepend(r.StorageKey)).ToHashSet(StringComparer.Ordinal);
        named.UnionWith(await db.Set<MediaTrash>().Select(t => t.StorageKey).ToListAsync(ct));
        await foreach (var key in files.KeysAsync(time.GetUtcNow() - Rest, ct))
        {
            if (!named.Contains(key))
                await files.DeleteAsync(key, ct);
        }
    }
}
