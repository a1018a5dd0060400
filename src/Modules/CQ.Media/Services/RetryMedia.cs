using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Media.Models;
using CQ.Media.Services.Work;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Tries the work on a file again: a program may have been missing, a machine overloaded.</summary>
public sealed class RetryMedia(CqDbContext db, IDueWork dueWork, TimeProvider time)
{
    public async Task RetryAsync(Guid id, CancellationToken ct = default)
    {
        var count = await db.Set<MediaFile>().Where(f => f.Id == id && f.State == MediaState.Failed)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.State, MediaState.Processing).SetProperty(f => f.Fault, ""), ct);
        if (count > 0)
            await dueWork.ScheduleAsync(ProcessMedia.KindName, id, time.GetUtcNow(), ct);
    }
}
