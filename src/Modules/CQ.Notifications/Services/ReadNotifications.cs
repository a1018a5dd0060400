using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Notifications.Services;

/// <summary>A person's list, newest first.</summary>
public sealed class ReadNotifications(CqDbContext db)
{
    /// <summary>More than the bell counts to.</summary>
    public const int BellCap = 99;

    public async Task<Page<Notification>> PageAsync(Guid userId, Cursor? after, int size, CancellationToken ct = default)
    {
        var query = db.Set<Notification>().AsNoTracking().Where(n => n.UserId == userId);
        if (after is { } cursor)
        {
            query = query.Where(n =>
                EF.Functions.LessThan(ValueTuple.Create(n.PublishedAt, n.Id), ValueTuple.Create((DateTimeOffset?)cursor.At, cursor.Id)));
        }

        var rows = await query.OrderByDescending(n => n.PublishedAt).ThenByDescending(n => n.Id).Take(size + 1).ToListAsync(ct);
        return Page<Notification>.Of(rows, size, n => new Cursor(n.PublishedAt!.Value, n.Id));
    }

    /// <summary>At most <see cref="BellCap"/> + 1.</summary>
    public Task<int> UnreadAsync(Guid userId, CancellationToken ct = default) =>
        db.Set<Notification>()
            .Where(n => n.UserId == userId && n.ReadAt == null)
            .OrderByDescending(n => n.PublishedAt).ThenByDescending(n => n.Id)
            .CountCappedAsync(BellCap, ct);
}
