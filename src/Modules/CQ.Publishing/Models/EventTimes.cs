namespace CQ.Publishing.Models;

/// <summary>When an event first takes place, as people say it: days and hours of the tenant's clock.</summary>
/// <param name="StartTime">Null: the whole day, or several whole days.</param>
/// <param name="EndDay">Last day, included.</param>
/// <param name="EndTime">Null for whole days, and where nobody said when it ends.</param>
public sealed record EventTimes(DateOnly StartDay, TimeOnly? StartTime, DateOnly EndDay, TimeOnly? EndTime)
{
    /// <summary>How long an event without an end stands as going on.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(2);

    public bool IsAllDay => StartTime is null;

    public bool HasEnd => IsAllDay || EndTime is not null;

    public DateTimeOffset StartsAt(TimeZoneInfo zone) => StartTime is { } time ? WallClock.ToInstant(zone, StartDay, time) : WallClock.StartOf(zone, StartDay);

    public DateTimeOffset EndsAt(TimeZoneInfo zone) =>
        IsAllDay ? WallClock.StartOf(zone, EndDay.AddDays(1)) : EndTime is { } end ? WallClock.ToInstant(zone, EndDay, end) : StartsAt(zone) + Usual;

    /// <summary>The same on another day. Hours keep what the clock shows; how long it lasts is kept exactly, as calendars do with DTEND.</summary>
    public EventOccurrence On(DateOnly day, TimeZoneInfo zone)
    {
        if (IsAllDay)
        {
            var last = day.AddDays(EndDay.DayNumber - StartDay.DayNumber);
            return new EventOccurrence(day, last, WallClock.StartOf(zone, day), WallClock.StartOf(zone, last.AddDays(1)));
        }

        var start = WallClock.ToInstant(zone, day, StartTime!.Value);
        var end = start + (EndsAt(zone) - StartsAt(zone));
        var endDay = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end, zone).DateTime);
        return new EventOccurrence(day, endDay, start, end);
    }
}
