using System.Globalization;

namespace CQ.Publishing.Import.Wordpress;

/// <summary>Dates of old sites, many of which cannot be: the thirtieth of February, the year zero, an hour that the clock skipped.</summary>
public static class WxrDates
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";

    // WordPress is from 2003; councils put older papers online under their own dates.
    private const int Earliest = 1970;

    /// <summary>The instant an item was published at: Greenwich's, else the local one, else the feed's; null when none can be.</summary>
    /// <param name="latest">What lies after it is a mistake.</param>
    public static DateTimeOffset? Of(WxrItem item, TimeZoneInfo zone, DateTimeOffset latest)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(zone);
        DateTimeOffset?[] candidates = [OfUtc(item.DateGmt), OfLocal(item.Date, zone), OfFeed(item.PubDate)];
        return candidates.FirstOrDefault(c => c is { Year: >= Earliest } && c <= latest);
    }

    public static DateTimeOffset? OfUtc(string text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new DateTimeOffset(time, TimeSpan.Zero) : null;

    public static DateTimeOffset? OfLocal(string text, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (!DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) || time.Year is < Earliest or > 9000)
            return null;
        if (zone.IsInvalidTime(time))
            time = time.AddHours(1);
        return new DateTimeOffset(time, zone.GetUtcOffset(time)).ToUniversalTime();
    }

    public static DateTimeOffset? OfFeed(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;
}
