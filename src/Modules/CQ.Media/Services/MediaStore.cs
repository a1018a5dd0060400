using CQ.Abstractions.Files;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Values;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Media.Data;
using CQ.Media.Models;
using CQ.Media.Services.Types;
using CQ.Media.Services.Work;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Between rows and bytes: keeps what was prepared, lets go of what no row names any more, and knows how much there is.</summary>
public sealed class MediaStore(CqDbContext db, IFileStore files, IDueWork dueWork, ISiteSettings settings, TimeProvider time)
{
    /// <summary>Bytes of all the tenant's files, whoever may read them.</summary>
    public Task<long> UsedAsync(CancellationToken ct) => db.FilesOfAnyAudience().SumAsync(f => f.StoredLength, ct);

    /// <summary>Null when there is room for so many bytes more.</summary>
    public async Task<Refusal?> RefuseAsync(long more, CancellationToken ct)
    {
        var quota = (await settings.GetAsync<MediaSettings>(ct)).Quota();
        return await UsedAsync(ct) + more > quota ? MediaRefusals.QuotaReached(quota) : null;
    }

    /// <summary>Writes the bytes; the caller writes the row that names them, or <see cref="ForgetAsync"/>s them.</summary>
    public async Task<(StoredFile Whole, IReadOnlyList<MediaSize> Sizes)> KeepAsync(PreparedMedia prepared, CancellationToken ct)
    {
        var whole = await SaveAsync(prepared.Path, ct);
        if (prepared.First is not { } first)
            return (whole, []);
        var small = await SaveAsync(first.Path, ct);
        return (whole, [new MediaSize(first.Width, first.Height, small.Length, small.Key)]);
    }

    public async Task<StoredFile> SaveAsync(string path, CancellationToken ct)
    {
        await using var stream = File.OpenRead(path);
        return await files.SaveAsync(stream, ct);
    }

    /// <summary>Removes bytes that no row ever named.</summary>
    public async Task ForgetAsync(IEnumerable<string> keys)
    {
        foreach (var key in keys)
            await files.DeleteAsync(key, CancellationToken.None);
    }

    /// <summary>Lets bytes go when the transaction commits; until then, and if it does not, they stay.</summary>
    public async Task LetGoAsync(IEnumerable<string> keys, CancellationToken ct)
    {
        var trash = keys.Select(k => new MediaTrash { StorageKey = k }).ToList();
        db.AddRange(trash);
        await db.SaveChangesAsync(ct);
        foreach (var piece in trash)
            await dueWork.ScheduleAsync(PurgeStored.KindName, piece.Id, time.GetUtcNow(), ct);
    }

    public static IEnumerable<string> KeysOf(MediaFile file) => file.Sizes.Select(s => s.Key).Prepend(file.StorageKey);
}
