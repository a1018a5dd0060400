using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Data.Model;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Data;

/// <summary>
/// Events beyond what the viewer reads: for the work of publishing, which handles rows of any state, and for the calendar of a person who is not signed in but holds its
/// secret address, by a condition of its own. Pages never use it.
/// </summary>
internal static class EventQueries
{
    public static IQueryable<CalendarEvent> EventsOfAnyState(this CqDbContext db) => db.Set<CalendarEvent>().IgnoreQueryFilters([Filters.Audience]);

    public static IQueryable<CalendarDate> DatesOfAnyState(this CqDbContext db) => db.Set<CalendarDate>().IgnoreQueryFilters([Filters.Audience]);

    public static IQueryable<ContentItem> EventItemsOfAnyState(this CqDbContext db) => db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]).Where(i => i.Type == EventType.TypeName);

    /// <summary>What stands in a person's own calendar: the private events of their circles, and what they are registered for as long as they may read it.</summary>
    public static IQueryable<CalendarRow> EventsOfPerson(this CqDbContext db, Guid userId, Guid[] circles, DateTimeOffset now, DateTimeOffset since)
    {
        var everyone = Audience.Public.Id;
        return from e in db.Set<CalendarEvent>().IgnoreQueryFilters([Filters.Audience])
               where e.LastEndsAt > since && e.PublishedAt != null && e.PublishedAt <= now && (e.ExpiresAt == null || e.ExpiresAt > now)
                   && (circles.Contains(e.AudienceId)
                       || (e.AudienceId == everyone && db.Set<EventRegistration>().Any(r => r.CalendarEventId == e.Id && r.UserId == userId && r.State == RegistrationState.Registered)))
               join i in db.Set<ContentItem>() on e.ContentItemId equals i.Id
               where i.PublishedAt != null && i.PublishedAt <= now && (circles.Contains(i.AudienceId) || i.AudienceId == everyone)
               orderby e.LastEndsAt, e.Id
               select new CalendarRow(e, i.Slug!, i.Title, i.Summary, i.Language);
    }
}
