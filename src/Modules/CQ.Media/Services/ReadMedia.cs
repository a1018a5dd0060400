using CQ.Abstractions.Files;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Media.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Opens files for their readers: one statement, with the audience filter in it, for everything that is published.</summary>
public sealed class ReadMedia(CqDbContext db, IViewer viewer, IFileStore files, IEnabled<IMediaOwner> owners)
{
    /// <summary>
    /// The file when the viewer may read it; then, for people who are signed in, also one that belongs to a draft which they may read. Null in every other
    /// case, without telling why.
    /// </summary>
    public async Task<MediaFile?> FindAsync(Guid id, CancellationToken ct = default)
    {
        var file = await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct);
        if (file is not null || !viewer.IsSignedIn)
            return file;
        var attached = await db.FilesOfAnyAudience().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id && f.OwnerKind != null, ct);
        if (attached?.OwnerId is not { } owner || owners.FirstOrDefault(o => o.Kind == attached.OwnerKind) is not { } judge)
            return null;
        return (await judge.MayReadAsync([owner], ct)).Contains(owner) ? attached : null;
    }

    /// <summary>
    /// The picture in that width: the smallest that is at least as wide, the whole where none is or while smaller ones are being made. Of a PDF, its first
    /// page. Null when there is no picture of it.
    /// </summary>
    public static MediaSize? Fitting(MediaFile file, int width)
    {
        ArgumentNullException.ThrowIfNull(file);
        var fitting = file.Sizes.FirstOrDefault(s => s.Width >= width);
        if (fitting is not null || file.Kind != MediaKind.Picture)
            return fitting ?? (file.Sizes.Count > 0 ? file.Sizes[^1] : null);
        return new MediaSize(file.Width ?? 0, file.Height ?? 0, file.Length, file.StorageKey);
    }

    /// <summary>Null when the bytes are not there, which is for the operator to mend.</summary>
    public Task<Stream?> OpenAsync(string key, CancellationToken ct = default) => files.OpenAsync(key, ct);
}
