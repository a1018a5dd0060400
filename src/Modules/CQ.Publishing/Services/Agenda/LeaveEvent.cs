using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Takes a person off the list of an event; the first of the waiting list moves up and is told. Runs in a transaction.</summary>
public sealed class LeaveEvent(CqDbContext db, EventNews news, TimeProvider time)
{
    /// <summary>False when they were not on it.</summary>
    public async Task<bool> LeaveAsync(Guid eventId, Guid userId, CancellationToken ct = default)
    {
        await db.LockRegistrationsAsync(eventId, ct);
        if (await db.Set<EventRegistration>().FirstOrDefaultAsync(r => r.CalendarEventId == eventId && r.UserId == userId, ct) is not { } registration)
            return false;
        db.Remove(registration);
        await db.SaveChangesAsync(ct);
        await FillAsync(eventId, ct);
        return true;
    }

    /// <summary>Gives free places to those who wait, in the order in which they came; also after the team made room. Alone with the list.</summary>
    public async Task FillAsync(Guid eventId, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        if (await db.EventsOfAnyState().AsNoTracking().FirstOrDefaultAsync(e => e.Id == eventId, ct) is not { IsCancelled: false } row || row.LastEndsAt <= now || row.PublishedAt is null)
            return;
        var waiting = db.Set<EventRegistration>().Where(r => r.CalendarEventId == eventId && r.State == RegistrationState.Waiting).OrderBy(r => r.At).ThenBy(r => r.Id);
        List<EventRegistration> next;
        if (row.Capacity is { } capacity)
        {
            var taken = await db.Set<EventRegistration>().CountAsync(r => r.CalendarEventId == eventId && r.State == RegistrationState.Registered, ct);
            if (taken >= capacity)
                return;
            next = await waiting.Take(capacity - taken).ToListAsync(ct);
        }
        else
        {
            next = await waiting.ToListAsync(ct);
        }

        if (next.Count == 0)
            return;
        foreach (var registration in next)
            (registration.State, registration.PromotedAt) = (RegistrationState.Registered, now);
        await db.SaveChangesAsync(ct);
        await news.PromotedAsync(row, [.. next.Select(r => r.UserId)], ct);
    }
}
