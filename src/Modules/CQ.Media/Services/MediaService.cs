using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Media.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

internal sealed class MediaService(CqDbContext db, UploadMedia upload, RemoveMedia remove) : IMedia
{
    public Task<Outcome<MediaFile>> UploadAsync(NewMedia media, CancellationToken ct = default) => upload.UploadAsync(media, ct);

    public async Task<IReadOnlyDictionary<Guid, MediaFile>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct = default) =>
        ids.Count == 0
            ? new Dictionary<Guid, MediaFile>()
            : await db.Set<MediaFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);

    public async Task<IReadOnlyList<MediaFile>> AttachedAsync(SubjectRef owner, CancellationToken ct = default) =>
        await db.Set<MediaFile>().AsNoTracking()
            .Where(f => f.OwnerKind == owner.Kind && f.OwnerId == owner.Id)
            .OrderBy(f => f.UploadedAt).ThenBy(f => f.Id)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<MediaFile>> AttachedForEditorAsync(SubjectRef owner, CancellationToken ct = default) =>
        await db.AttachedTo(owner).AsNoTracking().OrderBy(f => f.UploadedAt).ThenBy(f => f.Id).ToListAsync(ct);

    public async Task FollowAsync(
        SubjectRef owner, Guid audienceId, DateTimeOffset? publishedAt, DateTimeOffset? expiresAt, CancellationToken ct = default)
    {
        // Files first, whose rows then hold off the work that writes their texts (see ProcessMedia).
        var count = await db.AttachedTo(owner).ExecuteUpdateAsync(
            s => s.SetProperty(f => f.AudienceId, audienceId).SetProperty(f => f.PublishedAt, publishedAt).SetProperty(f => f.ExpiresAt, expiresAt), ct);
        if (count == 0)
            return;
        await db.TextsOfAnyAudience().Where(t => db.AttachedTo(owner).Any(f => f.Id == t.FileId)).ExecuteUpdateAsync(
            s => s.SetProperty(t => t.AudienceId, audienceId).SetProperty(t => t.PublishedAt, publishedAt).SetProperty(t => t.ExpiresAt, expiresAt), ct);
    }

    public async Task SetUsagesAsync(SubjectRef where, IReadOnlyCollection<Guid> files, CancellationToken ct = default)
    {
        var known = await db.Set<MediaUsage>().Where(u => u.WhereKind == where.Kind && u.WhereId == where.Id).ToListAsync(ct);
        var added = files.Except(known.Select(u => u.FileId)).ToList();
        // A text may name what does not exist: a link typed by hand, a file of another site.
        var existing = added.Count == 0 ? [] : await db.FilesOfAnyAudience().Where(f => added.Contains(f.Id)).Select(f => f.Id).ToListAsync(ct);
        db.RemoveRange(known.Where(u => !files.Contains(u.FileId)));
        db.AddRange(existing.Select(id => new MediaUsage { FileId = id, WhereKind = where.Kind, WhereId = where.Id }));
        await db.SaveChangesAsync(ct);
    }

    public async Task<IReadOnlyList<MediaFile>> LessVisibleThanAsync(IReadOnlyCollection<Guid> ids, Guid audienceId, CancellationToken ct = default)
    {
        if (ids.Count == 0)
            return [];
        var everybody = Audience.Public.Id;
        return await db.Set<MediaFile>().AsNoTracking()
            .Where(f => ids.Contains(f.Id) && f.AudienceId != everybody && f.AudienceId != audienceId)
            .OrderBy(f => f.FoldedName)
            .ToListAsync(ct);
    }

    public async Task RemoveAsync(SubjectRef owner, Guid fileId, CancellationToken ct = default) =>
        await remove.RemoveAsync(await db.AttachedTo(owner).Where(f => f.Id == fileId).ToListAsync(ct), ct);

    public async Task RemoveAttachedAsync(SubjectRef owner, CancellationToken ct = default) =>
        await remove.RemoveAsync(await db.AttachedTo(owner).ToListAsync(ct), ct);
}
