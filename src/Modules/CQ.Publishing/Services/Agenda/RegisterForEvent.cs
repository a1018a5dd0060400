using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Registers a person for an event they may read: in, or on the waiting list when all places are taken. Runs in a transaction.</summary>
public sealed class RegisterForEvent(CqDbContext db, TimeProvider time)
{
    public static readonly Refusal Closed = new("Les inscriptions sont closes.");
    public static readonly Refusal Already = new("Vous êtes déjà sur la liste.");

    public async Task<Outcome<EventRegistration>> RegisterAsync(Guid eventId, Guid userId, CancellationToken ct = default)
    {
        await db.LockRegistrationsAsync(eventId, ct);
        var now = time.GetUtcNow();

        // Read after the lock, through the audience filter: whoever may not read it finds nothing.
        if (await db.Set<CalendarEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == eventId, ct) is not { } row)
            return new Refusal("Cet événement n’existe plus.");
        if (!RegistrationRule.IsOpen(row, now))
            return Closed;
        if (await db.Set<EventRegistration>().AnyAsync(r => r.CalendarEventId == eventId && r.UserId == userId, ct))
            return Already;
        var taken = await db.Set<EventRegistration>().CountAsync(r => r.CalendarEventId == eventId && r.State == RegistrationState.Registered, ct);
        var registration = new EventRegistration
        {
            CalendarEventId = eventId, UserId = userId, At = now,
            State = row.Capacity is { } capacity && taken >= capacity ? RegistrationState.Waiting : RegistrationState.Registered,
        };
        db.Add(registration);
        return await db.TrySaveAsync(ct) ? registration : Already;
    }
}
