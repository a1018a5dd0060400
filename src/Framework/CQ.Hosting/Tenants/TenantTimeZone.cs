using System.Collections.Concurrent;
using CQ.Abstractions.Tenants;

namespace CQ.Hosting.Tenants;

internal sealed class TenantTimeZone(ITenantAccessor tenant, TimeProvider time) : ITenantTimeZone
{
    // The framework's own look-up takes a lock, and every request asks several times.
    private static readonly ConcurrentDictionary<string, TimeZoneInfo> Zones = new(StringComparer.Ordinal);

    public TimeZoneInfo Zone => Zones.GetOrAdd(tenant.Current.TimeZone, TimeZoneInfo.FindSystemTimeZoneById);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    public DateTimeOffset Now => ToLocal(time.GetUtcNow());

    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where the clock jumps over midnight the day begins an hour later.
        if (Zone.IsInvalidTime(midnight))
            midnight = midnight.AddHours(1);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
