namespace CQ.Abstractions.Tenants;

/// <summary>The tenant's wall clock. Instants are UTC in the database; days (terms, charters) are days of the tenant's zone.</summary>
public interface ITenantTimeZone
{
    TimeZoneInfo Zone { get; }

    DateOnly Today { get; }

    DateTimeOffset Now { get; }

    DateTimeOffset ToLocal(DateTimeOffset instant);

    DateOnly DayOf(DateTimeOffset instant);

    /// <summary>Midnight at which this day begins, as an instant.</summary>
    DateTimeOffset StartOf(DateOnly day);
}
