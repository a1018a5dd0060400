using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Handlers;

/// <summary>The day before each time an event takes place, tells those who are registered, once; then waits for the next time.</summary>
internal sealed class EventReminder(CqDbContext db, EventNews news, IDueWork dueWork, TimeProvider time) : IDueWorkHandler
{
    public const string KindName = "publishing.event";

    public static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    public string Kind => KindName;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await db.EventsOfAnyState().FirstOrDefaultAsync(e => e.Id == work.Reference, ct) is not { IsCancelled: false } row || row.PublishedAt is not { } published)
            return;
        if (published > now)
        {
            await dueWork.ScheduleAsync(KindName, row.Id, published, ct);
            return;
        }

        if (await NextAsync(row, now, ct) is not { } next)
            return;
        if (next - Ahead > now)
        {
            await dueWork.ScheduleAsync(KindName, row.Id, next - Ahead, ct);
            return;
        }

        row.RemindedOf = next;
        await db.SaveChangesAsync(ct);
        await news.RemindAsync(row, next, await news.RegisteredAsync(row, waitingToo: false, ct), ct);
        await ScheduleAsync(row, ct);
    }

    /// <summary>For the first time that nobody was reminded of; or forgets it.</summary>
    public async Task ScheduleAsync(CalendarEvent row, CancellationToken ct)
    {
        if (row is { TakesRegistrations: true, IsCancelled: false, PublishedAt: not null } && await NextAsync(row, time.GetUtcNow(), ct) is { } next)
            await dueWork.ScheduleAsync(KindName, row.Id, next - Ahead, ct);
        else
            await dueWork.CancelAsync(KindName, row.Id, ct);
    }

    private Task<DateTimeOffset?> NextAsync(CalendarEvent row, DateTimeOffset now, CancellationToken ct)
    {
        var after = row.RemindedOf is { } reminded && reminded > now ? reminded : now;
        return db.DatesOfAnyState().Where(d => d.CalendarEventId == row.Id && d.StartsAt > after).OrderBy(d => d.StartsAt).Select(d => (DateTimeOffset?)d.StartsAt).FirstOrDefaultAsync(ct);
    }
}
