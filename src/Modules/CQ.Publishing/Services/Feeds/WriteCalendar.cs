using System.Globalization;
using System.Text;
using CQ.Abstractions.Tenants;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Services.Feeds;

/// <summary>
/// Writes events as an iCalendar object (RFC 5545), hours in the sector's zone. The same events give the same octets: DTSTAMP is the last published change, as it should
/// without METHOD, so that a reader who asks again is told that nothing changed.
/// </summary>
public sealed class WriteCalendar(ITenantTimeZone zone, ITenantUrls urls, IStringLocalizer<Texts> T)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string DayFormat = "yyyyMMdd";
    private const string WallFormat = "yyyyMMdd'T'HHmmss";
    private const string UtcFormat = "yyyyMMdd'T'HHmmss'Z'";
    private const int SummaryLength = 300;

    public string Write(string name, IReadOnlyList<CalendarRow> rows, IReadOnlyList<CalendarTombstone> stones)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(stones);
        var calendar = new StringBuilder(2_048 + (rows.Count * 768));
        void Line(string line) => CalendarText.Append(calendar, line);

        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//CQ.Cms//Agenda//FR");
        Line("CALSCALE:GREGORIAN");
        Line($"NAME:{CalendarText.Escape(name)}");
        Line($"X-WR-CALNAME:{CalendarText.Escape(name)}");
        Line($"X-WR-TIMEZONE:{zone.Zone.Id}");
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        Line("X-PUBLISHED-TTL:PT6H");
        if (Years(rows, stones) is var (first, last))
            CalendarZone.Append(calendar, zone.Zone, first, last);
        foreach (var row in rows)
            Append(calendar, row);
        foreach (var stone in stones)
            Append(calendar, stone);
        Line("END:VCALENDAR");
        return calendar.ToString();
    }

    private void Append(StringBuilder calendar, CalendarRow row)
    {
        var e = row.Event;
        void Line(string line) => CalendarText.Append(calendar, line);

        Line("BEGIN:VEVENT");
        Line($"UID:{e.ContentItemId:D}");
        Line($"DTSTAMP:{Utc(e.TouchedAt)}");
        Line($"LAST-MODIFIED:{Utc(e.TouchedAt)}");
        Line(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{e.Sequence}"));
        Line(Start("DTSTART", e.StartDay, e.StartTime));
        if (e.StartTime is null)
            Line($"DTEND;VALUE=DATE:{e.EndDay.AddDays(1).ToString(DayFormat, CultureInfo.InvariantCulture)}");
        else if (e.EndTime is not null)
            Line(Start("DTEND", e.EndDay, e.EndTime));
        if (!e.Recurrence.IsOnce)
            AppendRule(calendar, e);
        Line($"SUMMARY:{CalendarText.Escape(row.Title)}");
        if (Description(row) is { Length: > 0 } about)
            Line($"DESCRIPTION:{CalendarText.Escape(about)}");
        if (Where(e) is { Length: > 0 } where)
            Line($"LOCATION:{CalendarText.Escape(where)}");
        Line($"CATEGORIES:{CalendarText.Escape(T[EventLabels.Of(e.Kind)])}");
        Line($"STATUS:{(e.IsCancelled ? "CANCELLED" : "CONFIRMED")}");
        if (!e.IsPublic)
            Line("CLASS:PRIVATE");
        Line($"URL:{Address(row)}");
        Line("END:VEVENT");
    }

    private void AppendRule(StringBuilder calendar, CalendarEvent e)
    {
        var recurrence = e.Recurrence;
        var until = recurrence.Until is not { } last ? null
            : e.StartTime is null ? last.ToString(DayFormat, CultureInfo.InvariantCulture)
            : Utc(WallClock.ToInstant(zone.Zone, last, new TimeOnly(23, 59, 59)));
        CalendarText.Append(calendar, $"RRULE:{recurrence.ToRule(e.StartDay, until)}");
        var days = recurrence.DaysFrom(e.StartDay).Intersect(e.ExceptedDays).ToList();
        if (days.Count == 0)
            return;
        CalendarText.Append(calendar, e.StartTime is { } time
            ? $"EXDATE;TZID={zone.Zone.Id}:{string.Join(',', days.Select(d => d.ToDateTime(time).ToString(WallFormat, CultureInfo.InvariantCulture)))}"
            : $"EXDATE;VALUE=DATE:{string.Join(',', days.Select(d => d.ToString(DayFormat, CultureInfo.InvariantCulture)))}");
    }

    /// <summary>Nothing is said of what it was: it may have been taken back for its words.</summary>
    private void Append(StringBuilder calendar, CalendarTombstone stone)
    {
        void Line(string line) => CalendarText.Append(calendar, line);

        Line("BEGIN:VEVENT");
        Line($"UID:{stone.ContentItemId:D}");
        Line($"DTSTAMP:{Utc(stone.At)}");
        Line($"LAST-MODIFIED:{Utc(stone.At)}");
        Line(string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{stone.Sequence}"));
        Line(Start("DTSTART", stone.StartDay, stone.StartTime));
        Line($"SUMMARY:{CalendarText.Escape(T["Événement retiré"])}");
        Line("STATUS:CANCELLED");
        Line("END:VEVENT");
    }

    private string Start(string property, DateOnly day, TimeOnly? time) => time is { } at
        ? $"{property};TZID={zone.Zone.Id}:{day.ToDateTime(at).ToString(WallFormat, CultureInfo.InvariantCulture)}"
        : $"{property};VALUE=DATE:{day.ToString(DayFormat, CultureInfo.InvariantCulture)}";

    private string Description(CalendarRow row)
    {
        var summary = row.Summary.Length <= SummaryLength ? row.Summary : row.Summary[..SummaryLength] + "…";
        var more = T["En savoir plus : {0}", Address(row)].Value;
        return row.Event is { IsCancelled: true, CancelReason.Length: > 0 }
            ? $"{T["Annulé : {0}", row.Event.CancelReason].Value}\n{more}"
            : summary.Length == 0 ? more : $"{summary}\n{more}";
    }

    private string Where(CalendarEvent e)
    {
        var where = string.Join(", ", new[] { e.Place, e.Address }.Where(w => w.Length > 0));
        return e.Mode == EventMode.Remote ? T["À distance"] : where;
    }

    private string Address(CalendarRow row) => urls.Absolute($"/agenda/{row.Slug}");

    private static string Utc(DateTimeOffset instant) => instant.ToUniversalTime().ToString(UtcFormat, CultureInfo.InvariantCulture);

    private (int First, int Last)? Years(IReadOnlyList<CalendarRow> rows, IReadOnlyList<CalendarTombstone> stones)
    {
        var timed = rows.Where(r => r.Event.StartTime is not null).ToList();
        var stoned = stones.Where(s => s.StartTime is not null).ToList();
        if (timed.Count + stoned.Count == 0)
            return null;
        return (timed.Select(r => r.Event.StartDay.Year).Concat(stoned.Select(s => s.StartDay.Year)).Min(),
            timed.Select(r => zone.ToLocal(r.Event.LastEndsAt).Year).Concat(stoned.Select(s => s.StartDay.Year)).Max());
    }
}
