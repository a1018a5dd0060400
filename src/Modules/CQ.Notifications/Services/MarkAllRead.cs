using CQ.Data;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Notifications.Services;

/// <summary>Marks everything a person can see as read.</summary>
public sealed class MarkAllRead(CqDbContext db, StillReadable readable, TimeProvider time)
{
    // Who has let more than this pile up presses the button again.
    private const int AtOnce = 1000;

    public async Task<int> ExecuteAsync(Guid userId, CancellationToken ct = default)
    {
        var unread = await db.Set<Notification>().Where(n => n.UserId == userId && n.ReadAt == null).OrderBy(n => n.Id).Take(AtOnce).ToListAsync(ct);
        var now = time.GetUtcNow();
        foreach (var notification in await readable.OfAsync(unread, ct))
            notification.ReadAt = now;
        await db.SaveChangesAsync(ct);
        return unread.Count;
    }
}
