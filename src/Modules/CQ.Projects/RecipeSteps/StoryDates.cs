using System.Globalization;

namespace CQ.Projects.RecipeSteps;

/// <summary>Days of a story as they are written in a recipe, counted from the day of the set-up.</summary>
/// <param name="startOf">Midnight at which a day begins, in the tenant's zone.</param>
internal sealed class StoryDates(DateOnly setUp, Func<DateOnly, DateTimeOffset> startOf)
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);

    /// <summary><c>-40d</c>, or <c>03-14</c> for that day of the year before; the last of February stands for the 29th. Null when it is neither.</summary>
    public DateOnly? Read(string? text)
    {
        if (text is ['-', .. var days, 'd'] && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 3650)
            return setUp.AddDays(-count);
        // Read in a leap year, so that the 29th of February is a day.
        return DateOnly.TryParseExact($"2024-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateOnly(setUp.Year - 1, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(setUp.Year - 1, day.Month)))
            : null;
    }

    /// <summary>An hour of the working day that differs from one act to the next, and is the same each time.</summary>
    public DateTimeOffset At(DateOnly day, int project, int act) =>
        startOf(day) + Morning + TimeSpan.FromMinutes((project * 97 + act * 61) % 540);

    public bool IsOn(DateTimeOffset at, DateOnly day) => at >= startOf(day) && at < startOf(day.AddDays(1));
}
