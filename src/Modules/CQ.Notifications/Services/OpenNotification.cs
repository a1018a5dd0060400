using CQ.Data;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Notifications.Services;

/// <summary>Marks one notification as read and says where it leads.</summary>
public sealed class OpenNotification(CqDbContext db, StillReadable readable, TimeProvider time)
{
    /// <summary>Null when it is not there, not this person's, or about something they may no longer read.</summary>
    public async Task<string?> ExecuteAsync(Guid id, Guid userId, CancellationToken ct = default)
    {
        var notification = await db.Set<Notification>().FirstOrDefaultAsync(n => n.Id == id && n.UserId == userId, ct);
        if (notification is null || (await readable.OfAsync([notification], ct)).Count == 0)
            return null;
        notification.ReadAt ??= time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return notification.Path;
    }
}
