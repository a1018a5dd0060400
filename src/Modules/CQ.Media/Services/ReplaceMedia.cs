using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Media.Data;
using CQ.Media.Models;
using CQ.Media.Services.Work;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Puts other bytes in the place of a library file: its address, its words and the texts that show it stay.</summary>
public sealed class ReplaceMedia(
    CqDbContext db, PrepareMedia prepare, MediaStore store, MediaRights rights, IBurst burst, IDueWork dueWork, TimeProvider time)
{
    private static readonly Refusal OtherKind =
        new("Une image se remplace par une image, un document par un document, un son par un son : les pages qui s’en servent en dépendent.");

    /// <param name="id">Which file.</param>
    /// <param name="fileName">As the sender called the new one; only its type counts.</param>
    /// <param name="content">The new bytes.</param>
    /// <param name="seen">The version that was on the screen.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<MediaFile>> ReplaceAsync(Guid id, string fileName, Stream content, long seen, CancellationToken ct = default)
    {
        var prepared = await prepare.PrepareAsync(fileName, content, ct);
        if (!prepared.Succeeded)
            return prepared.Refusal;
        using var ready = prepared.Value;
        return await burst.RunAsync(token => SwapAsync(id, ready, seen, token), ct);
    }

    private async Task<Outcome<MediaFile>> SwapAsync(Guid id, PreparedMedia prepared, long seen, CancellationToken ct)
    {
        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(f => f.Id == id && f.OwnerKind == null, ct);
        if (file is null || !rights.MayChange(file))
            return EditMedia.Gone;
        if (file.Version != seen)
            return RemoveMedia.Overtaken;
        if (file.Kind != prepared.Type.Kind)
            return OtherKind;
        if (await store.RefuseAsync(prepared.Length - file.StoredLength, ct) is { } full)
            return full;
        var old = MediaStore.KeysOf(file).ToList();
        var (whole, sizes) = await store.KeepAsync(prepared, ct);
        try
        {
            db.ExpectVersion(file, seen);
            var name = MediaName.Clean(file.Name, prepared.Type);
            UploadMedia.Fill(file, prepared, whole, sizes);
            (file.Name, file.FoldedName, file.ReplacedAt) = (name, MediaName.Fold(name), time.GetUtcNow());
            if (!await db.TrySaveAsync(ct))
            {
                await store.ForgetAsync(sizes.Select(s => s.Key).Prepend(whole.Key));
                return RemoveMedia.Overtaken;
            }

            // The words of what is gone must not be found any more.
            await db.TextsOfAnyAudience().Where(t => t.FileId == id).ExecuteDeleteAsync(ct);
            await store.LetGoAsync(old, ct);
            if (file.State == MediaState.Processing)
                await dueWork.ScheduleAsync(ProcessMedia.KindName, id, time.GetUtcNow(), ct);
            return file;
        }
        catch
        {
            await store.ForgetAsync(sizes.Select(s => s.Key).Prepend(whole.Key));
            throw;
        }
    }
}
