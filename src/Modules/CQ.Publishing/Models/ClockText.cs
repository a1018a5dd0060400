using System.Globalization;
using System.Text.RegularExpressions;

namespace CQ.Publishing.Models;

/// <summary>Hours and days as people write them.</summary>
public static partial class ClockText
{
    private static readonly string[] DayFormats = ["d/M/yyyy", "yyyy-MM-dd", "d.M.yyyy", "d-M-yyyy"];
    private static readonly char[] Separators = ['\n', '\r', ',', ';', ' ', '\t'];

    /// <summary>19:00, 19:00:00, 19 h, 19h30, 19.30, 9; null when it is none.</summary>
    public static TimeOnly? Time(string? text)
    {
        if (text is null || Hour().Match(text.Trim()) is not { Success: true } match)
            return null;
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    /// <summary>Several days; null in the place of what cannot be read.</summary>
    public static IReadOnlyList<(string Text, DateOnly? Day)> Days(string? text) =>
        [.. (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => (t, Day(t)))];

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^(?<h>\d{1,2})\s*(?:(?:[hH:.]|heures?)\s*(?:(?<m>\d{2})(?::\d{2})?)?)?$")]
    private static partial Regex Hour();
}
