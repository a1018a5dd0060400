using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Agenda;

/// <summary>The agenda as its readers see it, within their audiences: one statement per list.</summary>
public sealed class ReadAgenda(CqDbContext db, TimeProvider time)
{
    /// <summary>A month holds more than this only by mistake; what is left out is on the page of its quartier.</summary>
    public const int MonthLimit = 500;

    /// <summary>What is going on or comes, the next first; one more than asked for says that there is another page.</summary>
    public async Task<IReadOnlyList<AgendaEntry>> UpcomingAsync(AgendaFilter filter, int take, Cursor? after = null, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        var earliest = now.AddDays(-EventRules.MaximumLastingDays - 1);
        var dates = Narrow(filter).Where(d => d.StartsAt > earliest && d.EndsAt > now);
        if (after is { } cursor)
            dates = dates.Where(d => EF.Functions.GreaterThan(ValueTuple.Create(d.StartsAt, d.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        return await Entries(dates.OrderBy(d => d.StartsAt).ThenBy(d => d.Id).Take(take)).ToListAsync(ct);
    }

    /// <summary>What takes place between two instants, in order.</summary>
    public async Task<IReadOnlyList<AgendaEntry>> BetweenAsync(AgendaFilter filter, DateTimeOffset from, DateTimeOffset before, CancellationToken ct = default)
    {
        var earliest = from.AddDays(-EventRules.MaximumLastingDays - 1);
        return await Entries(Narrow(filter).Where(d => d.StartsAt > earliest && d.StartsAt < before && d.EndsAt > from).OrderBy(d => d.StartsAt).ThenBy(d => d.Id).Take(MonthLimit)).ToListAsync(ct);
    }

    /// <summary>The next date of each event whose text leads to that page, as an event begun from a piece of news does. One statement.</summary>
    /// <param name="path">Begins with <c>/</c>.</param>
    public async Task<IReadOnlyList<AgendaEntry>> LeadingToAsync(string path, int take, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        var dates = from l in db.Set<ContentLink>()
                    where l.Target == path
                    join e in db.Set<CalendarEvent>() on l.ContentItemId equals e.ContentItemId
                    join d in db.Set<CalendarDate>() on e.Id equals d.CalendarEventId
                    where d.EndsAt > now
                    select d;
        var entries = await Entries(dates.AsNoTracking().OrderBy(d => d.StartsAt).ThenBy(d => d.Id).Take(take)).ToListAsync(ct);
        return [.. entries.DistinctBy(e => e.Slug)];
    }

    /// <summary>Null when there is none, or it is not for this reader.</summary>
    public Task<CalendarEvent?> RowAsync(Guid contentItemId, CancellationToken ct = default) =>
        db.Set<CalendarEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.ContentItemId == contentItemId, ct);

    public async Task<IReadOnlyList<CalendarDate>> NextDatesAsync(Guid eventId, int take, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        return await db.Set<CalendarDate>().AsNoTracking().Where(d => d.CalendarEventId == eventId && d.EndsAt > now).OrderBy(d => d.StartsAt).Take(take).ToListAsync(ct);
    }

    private IQueryable<CalendarDate> Narrow(AgendaFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var everyone = Audience.Public.Id;
        var dates = db.Set<CalendarDate>().AsNoTracking();
        if (filter.OnlyPublic)
            dates = dates.Where(d => d.AudienceId == everyone);
        if (filter.OnlyPrivate)
            dates = dates.Where(d => d.AudienceId != everyone);
        if (filter.OnHome)
            dates = dates.Where(d => d.OnHome);
        if (filter.CouncilId is { } council)
            dates = dates.Where(d => d.CouncilId == council && d.OnPlace);
        if (filter.GroupId is { } group)
            dates = dates.Where(d => d.GroupId == group);
        return filter.Kind is { } kind ? dates.Where(d => d.Kind == kind) : dates;
    }

    private IQueryable<AgendaEntry> Entries(IQueryable<CalendarDate> dates) =>
        from d in dates
        join e in db.Set<CalendarEvent>() on d.CalendarEventId equals e.Id
        join i in db.Set<ContentItem>() on d.ContentItemId equals i.Id
        orderby d.StartsAt, d.Id
        select new AgendaEntry(
            d.Id, i.Slug!, i.Title, i.Summary, i.Language, e.Kind, e.Mode, e.Place, e.Address, d.Day, d.LastDay, d.StartsAt, d.EndsAt, e.StartTime != null,
            e.StartTime == null || e.EndTime != null, e.Repeat != EventRepeat.Never, e.CancelledAt != null, e.TakesRegistrations, d.CouncilId, d.GroupId, d.AudienceId);
}
