using CQ.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Folders of a library. There are never more than <see cref="MediaLimits.Folders"/>, so they are read whole.</summary>
public sealed class FindFolder(CqDbContext db)
{
    public Task<bool> IsInAsync(Guid id, MediaPlace place, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (council, group) = (place.CouncilId, place.GroupId);
        return db.Set<MediaFolder>().AnyAsync(f => f.Id == id && f.CouncilId == council && f.GroupId == group, ct);
    }

    public async Task<IReadOnlyList<MediaFolder>> OfAsync(MediaPlace place, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (council, group) = (place.CouncilId, place.GroupId);
        return await db.Set<MediaFolder>().AsNoTracking()
            .Where(f => f.CouncilId == council && f.GroupId == group)
            .OrderBy(f => f.FoldedName).ThenBy(f => f.Id)
            .ToListAsync(ct);
    }
}
