using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CQ.Media.Services;

/// <summary>Takes files out of the library, or away with what they were attached to. Their bytes go after the commit.</summary>
public sealed class RemoveMedia(CqDbContext db, MediaStore store)
{
    public static readonly Refusal Used = new("Ce fichier sert encore : retirez-le d’abord des pages qui le montrent, ou remplacez-le.");

    public static readonly Refusal Overtaken = new("Quelqu’un vient de modifier ce fichier. Relisez sa fiche avant de le retirer.");

    /// <summary>A library file; refused while a text uses it. True when it was there.</summary>
    /// <param name="id">Which file.</param>
    /// <param name="seen">The version that was on the screen.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<bool>> RemoveAsync(Guid id, long seen, CancellationToken ct = default)
    {
        var file = await db.Set<MediaFile>().FirstOrDefaultAsync(f => f.Id == id && f.OwnerKind == null, ct);
        if (file is null)
            return false;
        if (await db.Set<MediaUsage>().AnyAsync(u => u.FileId == id, ct))
            return Used;
        db.ExpectVersion(file, seen);
        db.Remove(file);
        try
        {
            if (!await db.TrySaveAsync(ct))
                return Overtaken;
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            // A text began to use it at this moment.
            return Used;
        }

        await store.LetGoAsync(MediaStore.KeysOf(file), ct);
        return true;
    }

    /// <summary>Attached files, with every trace of their use: what they belonged to is gone or wants them no more.</summary>
    internal async Task RemoveAsync(IReadOnlyCollection<MediaFile> files, CancellationToken ct)
    {
        if (files.Count == 0)
            return;
        var ids = files.Select(f => f.Id).ToList();
        db.RemoveRange(await db.Set<MediaUsage>().Where(u => ids.Contains(u.FileId)).ToListAsync(ct));
        db.RemoveRange(files);
        await db.SaveChangesAsync(ct);
        await store.LetGoAsync(files.SelectMany(MediaStore.KeysOf), ct);
    }
}
