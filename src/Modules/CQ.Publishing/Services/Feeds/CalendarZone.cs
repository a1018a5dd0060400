using System.Globalization;
using System.Text;

namespace CQ.Publishing.Services.Feeds;

/// <summary>VTIMEZONE (3.6.5) of a zone for the years that a calendar speaks of, from what the zone really does in them.</summary>
public static class CalendarZone
{
    private const string WallFormat = "yyyyMMdd'T'HHmmss";
    private const string Never = "19700101T000000";

    /// <param name="firstYear">An observance that is in force when it begins is always among them.</param>
    public static void Append(StringBuilder calendar, TimeZoneInfo zone, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(zone);
        CalendarText.Append(calendar, "BEGIN:VTIMEZONE");
        CalendarText.Append(calendar, $"TZID:{zone.Id}");
        var from = new DateTimeOffset(firstYear - 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var changes = Changes(zone, from, new DateTimeOffset(lastYear + 1, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToList();

        // What holds before the first change, so that nothing stands without an offset.
        Observance(calendar, zone.GetUtcOffset(from), zone.GetUtcOffset(from), zone.IsDaylightSavingTime(from), [Never]);
        foreach (var group in changes.GroupBy(c => (c.Before, c.After, c.IsDaylight)))
            Observance(calendar, group.Key.Before, group.Key.After, group.Key.IsDaylight, [.. group.Select(c => c.At.ToOffset(c.Before).ToString(WallFormat, CultureInfo.InvariantCulture))]);
        CalendarText.Append(calendar, "END:VTIMEZONE");
    }

    private static void Observance(StringBuilder calendar, TimeSpan before, TimeSpan after, bool isDaylight, IReadOnlyList<string> starts)
    {
        var name = isDaylight ? "DAYLIGHT" : "STANDARD";
        CalendarText.Append(calendar, $"BEGIN:{name}");
        CalendarText.Append(calendar, $"DTSTART:{starts[0]}");
        CalendarText.Append(calendar, $"TZOFFSETFROM:{Offset(before)}");
        CalendarText.Append(calendar, $"TZOFFSETTO:{Offset(after)}");
        CalendarText.Append(calendar, $"TZNAME:UTC{Offset(after)}");
        foreach (var start in starts.Skip(1))
            CalendarText.Append(calendar, $"RDATE:{start}");
        CalendarText.Append(calendar, $"END:{name}");
    }

    private static IEnumerable<(DateTimeOffset At, TimeSpan Before, TimeSpan After, bool IsDaylight)> Changes(TimeZoneInfo zone, DateTimeOffset from, DateTimeOffset until)
    {
        for (var day = from; day < until; day = day.AddDays(1))
        {
            var (before, after) = (zone.GetUtcOffset(day), zone.GetUtcOffset(day.AddDays(1)));
            if (before == after)
                continue;
            var (low, high) = (day, day.AddDays(1));
            while (high - low > TimeSpan.FromSeconds(1))
            {
                var middle = low + TimeSpan.FromSeconds(Math.Floor((high - low).TotalSeconds / 2));
                (low, high) = zone.GetUtcOffset(middle) == before ? (middle, high) : (low, middle);
            }

            yield return (high, before, after, zone.IsDaylightSavingTime(high));
        }
    }

    private static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);
}
