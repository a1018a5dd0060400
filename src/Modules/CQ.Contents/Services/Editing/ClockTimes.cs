using System.Globalization;
using System.Text.RegularExpressions;

namespace CQ.Contents.Services.Editing;

/// <summary>Hours as people write them, and instants of the tenant's wall clock.</summary>
public static partial class ClockTimes
{
    /// <summary>Understands 19 h, 19h30, 19:30 and 19. Null when it is no hour of a day.</summary>
    public static TimeOnly? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || Pattern().Match(text.Trim()) is not { Success: true } match)
            return null;
        var hour = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups[2].Length == 0 ? 0 : int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>In the night when the clock changes, an hour that does not exist is the next one, and one that comes twice is the first.</summary>
    public static DateTimeOffset Instant(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = day.ToDateTime(time);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    [GeneratedRegex(@"^(\d{1,2})\s*(?:[hH:.]\s*(\d{2})?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
