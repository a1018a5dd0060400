using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Media.Services;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>Keeps the row of each document, and opens its file to the same readers. Saves nothing by itself.</summary>
public sealed class ShelveDocuments(CqDbContext db, IMedia media, ITenantTimeZone zone)
{
    /// <summary>What keeps that file from being the document's, if anything: it is one that was given to it, or one of the library for the same readers.</summary>
    public async Task<Refusal?> FileFaultAsync(Guid itemId, Guid fileId, Guid audienceId, CancellationToken ct = default)
    {
        if (await db.Set<DocumentFile>().AnyAsync(f => f.ContentItemId == itemId && f.FileId == fileId, ct))
            return null;
        return await db.LibraryFilesOfAnyAudience().AnyAsync(f => f.Id == fileId && f.AudienceId == audienceId, ct)
            ? null
            : new Refusal("Ce fichier n’est pas pour les mêmes personnes que le document : joignez-le de nouveau.", nameof(DocumentFields.FileId));
    }

    public async Task WriteAsync(ContentItem item, DocumentFields fields, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(fields);
        var entry = await db.DocumentsOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == item.Id, ct);
        if (entry is null)
            db.Add(entry = new DocumentEntry { ContentItemId = item.Id });
        (entry.Kind, entry.DatedOn, entry.FileId) = (fields.Kind, fields.DatedOn ?? zone.Today, fields.FileId);
        (entry.CouncilId, entry.GroupId) = (item.CouncilId, item.GroupId);
        await FollowAsync(entry, item, ct);
    }

    public async Task FollowAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (await db.DocumentsOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == item.Id, ct) is { } entry)
            await FollowAsync(entry, item, ct);
    }

    /// <summary>The files that were given to a document go with it.</summary>
    public async Task ForgetAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        foreach (var file in await FilesAsync(item.Id, ct))
            await media.RemoveAttachedAsync(file.Owner, ct);
    }

    /// <summary>The file of the published version is for the document's readers; the former ones, and one that is only prepared, are closed.</summary>
    private async Task FollowAsync(DocumentEntry entry, ContentItem item, CancellationToken ct)
    {
        (entry.AudienceId, entry.PublishedAt, entry.ExpiresAt) = (item.AudienceId, item.PublishedAt, item.ExpiresAt);
        foreach (var file in await FilesAsync(item.Id, ct))
            await media.FollowAsync(file.Owner, item.AudienceId, file.FileId == entry.FileId ? item.PublishedAt : null, item.ExpiresAt, ct);
    }

    private Task<List<DocumentFile>> FilesAsync(Guid itemId, CancellationToken ct) =>
        db.Set<DocumentFile>().AsNoTracking().Where(f => f.ContentItemId == itemId).ToListAsync(ct);
}
