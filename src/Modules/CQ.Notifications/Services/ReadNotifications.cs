using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Notifications.Services;

/// <summary>The viewer's own list, newest first.</summary>
public sealed class ReadNotifications(CqDbContext db, StillReadable readable)
{
    /// <summary>More than the bell counts to.</summary>
    public const int BellCap = 99;

    // Read more than is shown, because some of it may be closed by now; never in a loop, so that a page has its number of statements.
    private const int Margin = 4;

    public async Task<Page<Notification>> PageAsync(Guid userId, Cursor? after, int size, CancellationToken ct = default)
    {
        var query = db.Set<Notification>().AsNoTracking().Where(n => n.UserId == userId);
        if (after is { } cursor)
        {
            query = query.Where(n =>
                EF.Functions.LessThan(ValueTuple.Create(n.PublishedAt, n.Id), ValueTuple.Create((DateTimeOffset?)cursor.At, cursor.Id)));
        }

        var window = (size * Margin) + 1;
        var rows = await query.OrderByDescending(n => n.PublishedAt).ThenByDescending(n => n.Id).Take(window).ToListAsync(ct);
        var shown = await readable.OfAsync(rows, ct);
        if (shown.Count > size || rows.Count < window)
            return Page<Notification>.Of(shown, size, CursorOf);
        // A stretch of closed ones fills the window: the page is short, and the next goes on behind it.
        return new Page<Notification>(shown, CursorOf(rows[^1]));
    }

    /// <summary>At most <see cref="BellCap"/> + 1.</summary>
    public async Task<int> UnreadAsync(Guid userId, CancellationToken ct = default)
    {
        var unread = await db.Set<Notification>().AsNoTracking()
            .Where(n => n.UserId == userId && n.ReadAt == null)
            .OrderByDescending(n => n.PublishedAt).ThenByDescending(n => n.Id)
            .Take(BellCap + 1)
            .ToListAsync(ct);
        return (await readable.OfAsync(unread, ct)).Count;
    }

    private static Cursor CursorOf(Notification notification) => new(notification.PublishedAt!.Value, notification.Id);
}
