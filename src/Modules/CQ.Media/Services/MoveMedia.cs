using CQ.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Puts files into another folder of the same library.</summary>
public sealed class MoveMedia(CqDbContext db, MediaRights rights, FindFolder folders)
{
    /// <returns>How many were moved; those that the viewer may not change stay, and nothing moves into a folder that is not there.</returns>
    public async Task<int> MoveAsync(MediaPlace place, IReadOnlyCollection<Guid> ids, Guid? folderId, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (folderId is { } folder && !await folders.IsInAsync(folder, place, ct))
            return 0;
        var (council, group) = (place.CouncilId, place.GroupId);
        var files = await db.Set<MediaFile>().Where(f => ids.Contains(f.Id) && f.OwnerKind == null && f.CouncilId == council && f.GroupId == group).ToListAsync(ct);
        var mine = files.Where(rights.MayChange).ToList();
        foreach (var file in mine)
            file.FolderId = folderId;
        await db.SaveChangesAsync(ct);
        return mine.Count;
    }
}
