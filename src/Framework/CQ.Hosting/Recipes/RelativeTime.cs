using System.Globalization;
using System.Text.RegularExpressions;

namespace CQ.Hosting.Recipes;

/// <summary>Moves an instant by an offset: minutes (min), hours (h), days (d), months (m) or years (y).</summary>
internal static partial class RelativeTime
{
    public static DateTimeOffset? Apply(DateTimeOffset from, string offset)
    {
        var match = Offset().Match(offset);
        if (!match.Success)
            return null;
        var amount = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "min" => from.AddMinutes(amount),
            "h" => from.AddHours(amount),
            "d" => from.AddDays(amount),
            "m" => from.AddMonths(amount),
            _ => from.AddYears(amount),
        };
    }

    [GeneratedRegex(@"^([+-]?\d{1,5})(min|h|d|m|y)$")]
    private static partial Regex Offset();
}
