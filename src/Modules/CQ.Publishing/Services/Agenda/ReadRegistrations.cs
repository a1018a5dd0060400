using CQ.Contents.Services;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Registrations for those who organise. Which events are theirs is <see cref="ContentDesk"/>'s to say.</summary>
public sealed class ReadRegistrations(CqDbContext db, ContentDesk desk)
{
    private const int Events = 30;
    private const int People = 100;

    /// <summary>The events on the viewer's desk that take registrations, the latest first.</summary>
    public async Task<Page<EventAdminRow>> EventsAsync(Cursor? after, CancellationToken ct = default)
    {
        var events = from i in desk.Items
                     where i.Type == EventType.TypeName
                     join e in db.EventsOfAnyState() on i.Id equals e.ContentItemId
                     where e.TakesRegistrations
                     select new { i.Title, Event = e };
        if (after is { } cursor)
            events = events.Where(x => EF.Functions.LessThan(ValueTuple.Create(x.Event.StartsAt, x.Event.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var rows = await events.OrderByDescending(x => x.Event.StartsAt).ThenByDescending(x => x.Event.Id).Take(Events + 1)
            .Select(x => new EventAdminRow(
                x.Event.Id, x.Title, x.Event.StartsAt, x.Event.LastEndsAt, x.Event.Capacity,
                db.Set<EventRegistration>().Count(r => r.CalendarEventId == x.Event.Id && r.State == RegistrationState.Registered),
                db.Set<EventRegistration>().Count(r => r.CalendarEventId == x.Event.Id && r.State == RegistrationState.Waiting), x.Event.CancelledAt != null))
            .ToListAsync(ct);
        return Page<EventAdminRow>.Of(rows, Events, r => new Cursor(r.StartsAt, r.Id));
    }

    public Task<CalendarEvent?> RowAsync(Guid id, CancellationToken ct = default) => db.EventsOfAnyState().AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, ct);

    /// <summary>In the order of arrival, those who wait last.</summary>
    public async Task<Page<EventRegistration>> PageAsync(Guid eventId, Cursor? after, CancellationToken ct = default)
    {
        var all = Of(eventId);
        if (after is { } cursor)
            all = all.Where(r => EF.Functions.GreaterThan(ValueTuple.Create(r.At, r.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        return Page<EventRegistration>.Of(await all.OrderBy(r => r.At).ThenBy(r => r.Id).Take(People + 1).ToListAsync(ct), People, r => new Cursor(r.At, r.Id));
    }

    public async Task<IReadOnlyList<EventRegistration>> AllAsync(Guid eventId, CancellationToken ct = default) =>
        await Of(eventId).OrderBy(r => r.At).ThenBy(r => r.Id).Take(EventRules.MaximumCapacity).ToListAsync(ct);

    public async Task<RegistrationCounts> CountAsync(Guid eventId, CancellationToken ct = default) =>
        await Of(eventId).GroupBy(r => r.CalendarEventId)
            .Select(g => new RegistrationCounts(g.Count(r => r.State == RegistrationState.Registered), g.Count(r => r.State == RegistrationState.Waiting), g.Count(r => r.Attended == true)))
            .FirstOrDefaultAsync(ct) ?? new RegistrationCounts(0, 0, 0);

    private IQueryable<EventRegistration> Of(Guid eventId) => db.Set<EventRegistration>().AsNoTracking().Where(r => r.CalendarEventId == eventId);
}
