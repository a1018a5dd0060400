using CQ.Contents.Services.Editing;

namespace CQ.Contents.ViewModels;

/// <param name="Month">Its first day.</param>
public sealed record CalendarPage(DateOnly Month, DateOnly Today, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>Weeks from Monday, the days around the month included.</summary>
    public IEnumerable<DateOnly[]> Weeks()
    {
        var monday = Month.AddDays(-(((int)Month.DayOfWeek + 6) % 7));
        for (; monday < Month.AddMonths(1); monday = monday.AddDays(7))
            yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
    }

    public IEnumerable<CalendarEntry> On(DateOnly day) => Entries.Where(e => e.Day == day);

    public static string Key(DateOnly month) => month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
