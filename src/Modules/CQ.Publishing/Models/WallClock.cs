namespace CQ.Publishing.Models;

/// <summary>
/// What an hour on the wall means as an instant, by RFC 5545 (3.3.5): an hour that the clock jumps over counts with the offset from before the jump, so 02:30 is then
/// 03:30; an hour that comes twice is the first of the two.
/// </summary>
public static class WallClock
{
    // Longer than any jump of a clock, shorter than the time between two.
    private static readonly TimeSpan WellBefore = TimeSpan.FromHours(25);

    public static DateTimeOffset ToInstant(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wall = day.ToDateTime(time);
        var offset = zone.IsInvalidTime(wall) ? zone.GetUtcOffset(wall - WellBefore)
            : zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max()
            : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset).ToUniversalTime();
    }

    /// <summary>The clock never shows it: that night it jumps over.</summary>
    public static bool Skips(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.IsInvalidTime(day.ToDateTime(time));
    }

    /// <summary>Midnight at which a day begins; where the clock jumps over midnight, an hour later.</summary>
    public static DateTimeOffset StartOf(TimeZoneInfo zone, DateOnly day) => ToInstant(zone, day, TimeOnly.MinValue);
}
