using CQ.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Notes who came, for the registrations that stood on the page.</summary>
public sealed class MarkAttendance(CqDbContext db)
{
    public async Task MarkAsync(Guid eventId, IReadOnlyCollection<Guid> shown, IReadOnlyCollection<Guid> present, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(present);
        foreach (var registration in await db.Set<EventRegistration>().Where(r => r.CalendarEventId == eventId && r.State == RegistrationState.Registered && shown.Contains(r.Id)).ToListAsync(ct))
            registration.Attended = present.Contains(registration.Id);
        await db.SaveChangesAsync(ct);
    }
}
