using System.Globalization;

namespace CQ.IntegrationTests.Sites;

/// <summary>The day of the test sites: that of their tenants' time zone, a day ahead of UTC for an hour or two each night.</summary>
internal static class SiteDay
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The same in SQL.</summary>
    public const string Sql = "(now() at time zone 'Europe/Paris')::date";

    public static DateOnly Today => Of(TimeProvider.System.GetUtcNow());

    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>As a field of a form sends it.</summary>
    public static string Field(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
