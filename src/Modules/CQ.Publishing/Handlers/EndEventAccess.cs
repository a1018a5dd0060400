using CQ.Abstractions.Data;
using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Territory.Events;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Handlers;

/// <summary>Who leaves a council or a group leaves its private events to come: their place goes to the next (R99).</summary>
internal sealed class EndEventAccess(CqDbContext db, LeaveEvent leave, TimeProvider time) : IDomainEventHandler<MembershipEnded>
{
    public async Task HandleAsync(MembershipEnded domainEvent, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var events = await db.EventsOfAnyState().AsNoTracking()
            .Where(e => e.AudienceId == domainEvent.CircleId && e.LastEndsAt > now
                && db.Set<EventRegistration>().Any(r => r.CalendarEventId == e.Id && r.UserId == domainEvent.UserId))
            .OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(ct);
        foreach (var id in events)
            await leave.LeaveAsync(id, domainEvent.UserId, ct);
    }
}
