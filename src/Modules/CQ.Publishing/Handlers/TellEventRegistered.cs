using CQ.Abstractions.Data;
using CQ.Contents.Events;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Services.Agenda;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Handlers;

/// <summary>When an event is published again or withdrawn: those who are registered are told what changed, places that were added are given, the reminder moves.</summary>
internal sealed class TellEventRegistered(CqDbContext db, EventChanges changes, EventNews news, LeaveEvent leave, EventReminder reminder, TimeProvider time)
    : IDomainEventHandler<ContentPublished>, IDomainEventHandler<ContentWithdrawn>
{
    public async Task HandleAsync(ContentPublished domainEvent, CancellationToken ct)
    {
        var item = domainEvent.Item;
        if (item.Type != EventType.TypeName || await db.EventsOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == item.Id, ct) is not { } row)
            return;
        if (changes.Take(item.Id) is { } change && row.LastEndsAt > time.GetUtcNow())
            await news.ChangedAsync(row, change, await news.RegisteredAsync(row, waitingToo: true, ct), ct);
        if (!domainEvent.First)
        {
            await db.LockRegistrationsAsync(row.Id, ct);
            await leave.FillAsync(row.Id, ct);
        }

        await reminder.ScheduleAsync(row, ct);
    }

    public async Task HandleAsync(ContentWithdrawn domainEvent, CancellationToken ct)
    {
        var item = domainEvent.Item;
        if (item.Type != EventType.TypeName || await db.EventsOfAnyState().FirstOrDefaultAsync(e => e.ContentItemId == item.Id, ct) is not { } row)
            return;
        if (row.LastEndsAt > time.GetUtcNow())
            await news.WithdrawnAsync(row, item.Title, await news.RegisteredAsync(row, waitingToo: true, ct), ct);
        await reminder.ScheduleAsync(row, ct);
    }
}
