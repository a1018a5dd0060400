using System.Globalization;

namespace CQ.Publishing.Models;

/// <summary>On which days an event takes place: a bounded rule of RFC 5545, counted from its first day. Pure; hours and zones are <see cref="WallClock"/>'s.</summary>
/// <param name="Interval">Every so many days, weeks or months.</param>
/// <param name="Days">For weeks; the first day's own weekday always counts.</param>
/// <param name="Until">Last day that may count.</param>
/// <param name="Count">How many, exceptions included.</param>
public sealed record Recurrence(EventRepeat Repeat, int Interval = 1, IReadOnlyList<DayOfWeek>? Days = null, DateOnly? Until = null, int? Count = null)
{
    public const int MaximumDates = 366;
    public const int MaximumInterval = 52;
    public const int MaximumYears = 2;

    private static readonly string[] Names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static Recurrence Once { get; } = new(EventRepeat.Never);

    public bool IsOnce => Repeat == EventRepeat.Never;

    /// <summary>The days in order, exceptions not taken out. One more than allowed says that the rule gives too many.</summary>
    public IReadOnlyList<DateOnly> DaysFrom(DateOnly first)
    {
        if (IsOnce)
            return [first];
        var last = Until is { } until && until < first.AddYears(MaximumYears) ? until : first.AddYears(MaximumYears);
        return [.. Candidates(first, last).Take(Math.Min(Count ?? int.MaxValue, MaximumDates + 1))];
    }

    /// <summary>The value of RRULE.</summary>
    /// <param name="until">The last day, in the form that goes with DTSTART.</param>
    public string ToRule(DateOnly first, string? until)
    {
        var parts = new List<string> { $"FREQ={(Repeat switch { EventRepeat.Daily => "DAILY", EventRepeat.Weekly => "WEEKLY", _ => "MONTHLY" })}" };
        if (Interval != 1)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"INTERVAL={Interval}"));
        switch (Repeat)
        {
            case EventRepeat.Weekly:
                parts.Add($"BYDAY={string.Join(',', WeekdaysFrom(first).Select(d => Names[(int)d]))}");
                break;
            case EventRepeat.MonthlyByDay:
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYMONTHDAY={first.Day}"));
                break;
            case EventRepeat.MonthlyByWeekday:
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"BYDAY={WeekOf(first)}{Names[(int)first.DayOfWeek]}"));
                break;
            case EventRepeat.MonthlyByLastWeekday:
                parts.Add($"BYDAY=-1{Names[(int)first.DayOfWeek]}");
                break;
        }

        // Not the number asked for: days that lie beyond the limit are on no page, and must be in no calendar.
        if (Count is not null)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"COUNT={DaysFrom(first).Count}"));
        else if (until is not null)
            parts.Add($"UNTIL={until}");
        return string.Join(';', parts);
    }

    /// <summary>From Monday on, the first day's own included.</summary>
    public IReadOnlyList<DayOfWeek> WeekdaysFrom(DateOnly first) => [.. (Days ?? []).Append(first.DayOfWeek).Distinct().OrderBy(FromMonday)];

    public static bool IsLastOfItsName(DateOnly day) => day.Day > DateTime.DaysInMonth(day.Year, day.Month) - 7;

    public static int WeekOf(DateOnly day) => ((day.Day - 1) / 7) + 1;

    private IEnumerable<DateOnly> Candidates(DateOnly first, DateOnly last)
    {
        for (var step = 0; ; step += Interval)
        {
            foreach (var day in At(first, step))
            {
                if (day > last)
                    yield break;
                if (day >= first)
                    yield return day;
            }

            // Months that lack the day give nothing: the end is seen by the month itself.
            if (BeginningOf(first, step) > last)
                yield break;
        }
    }

    private DateOnly BeginningOf(DateOnly first, int step) => Repeat switch
    {
        EventRepeat.Daily => first.AddDays(step),
        EventRepeat.Weekly => first.AddDays((step * 7) - FromMonday(first.DayOfWeek)),
        _ => new DateOnly(first.Year, first.Month, 1).AddMonths(step),
    };

    private IEnumerable<DateOnly> At(DateOnly first, int step)
    {
        var begin = BeginningOf(first, step);
        switch (Repeat)
        {
            case EventRepeat.Daily:
                return [begin];
            case EventRepeat.Weekly:
                return WeekdaysFrom(first).Select(d => begin.AddDays(FromMonday(d)));
            case EventRepeat.MonthlyByDay:
                return first.Day <= DateTime.DaysInMonth(begin.Year, begin.Month) ? [begin.AddDays(first.Day - 1)] : [];
            case EventRepeat.MonthlyByWeekday:
                var nth = FirstOf(begin, first.DayOfWeek).AddDays(7 * (WeekOf(first) - 1));
                return nth.Month == begin.Month ? [nth] : [];
            default:
                var end = begin.AddMonths(1).AddDays(-1);
                return [end.AddDays(-((int)end.DayOfWeek - (int)first.DayOfWeek + 7) % 7)];
        }
    }

    private static DateOnly FirstOf(DateOnly begin, DayOfWeek name) => begin.AddDays(((int)name - (int)begin.DayOfWeek + 7) % 7);

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
