using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Data.Model;
using CQ.Notifications.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Notifications.Services;

/// <summary>Removes what is old, whoever could read it: a job without the audience filter would leave the private ones for ever.</summary>
internal sealed class PurgeNotifications(CqDbContext db, TimeProvider time) : IBackgroundTask
{
    private const int Batch = 500;

    public string Name => "notifications.purge";

    public TimeOnly At => new(3, 40);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (read, all) = (now.AddDays(-Retention.ReadDays), now.AddDays(-Retention.AllDays));
        List<Notification> old;
        do
        {
            old = await db.Set<Notification>()
                .IgnoreQueryFilters([Filters.Audience])
                .Where(n => n.PublishedAt < all || (n.PublishedAt < read && n.ReadAt != null && n.ReadAt < read))
                .OrderBy(n => n.PublishedAt)
                .Take(Batch)
                .ToListAsync(ct);
            db.RemoveRange(old);
            await db.SaveChangesAsync(ct);
        }
        while (old.Count == Batch);
    }
}
