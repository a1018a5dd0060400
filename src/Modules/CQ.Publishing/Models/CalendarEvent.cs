using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Publishing.Models;

/// <summary>
/// When and where a published event takes place: the row of its own that a content item of type Event writes. Audience, dates of publication and place are the item's,
/// copied in the same transaction. Readers find it through the audience filter alone.
/// </summary>
public sealed class CalendarEvent : TenantOwned, IExpires, IVersioned
{
    public required Guid ContentItemId { get; init; }

    public Guid AudienceId { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }

    public Guid? CouncilId { get; set; }

    public Guid? GroupId { get; set; }

    public bool OnHome { get; set; }

    public bool OnPlace { get; set; }

    public EventKind Kind { get; set; }

    /// <summary>First day, on the tenant's calendar.</summary>
    public DateOnly StartDay { get; set; }

    /// <summary>What the clock shows; null: whole days.</summary>
    public TimeOnly? StartTime { get; set; }

    /// <summary>Last day of the first time it takes place, included.</summary>
    public DateOnly EndDay { get; set; }

    public TimeOnly? EndTime { get; set; }

    /// <summary>Of the first time it takes place.</summary>
    public DateTimeOffset StartsAt { get; set; }

    /// <summary>Of the last time it takes place.</summary>
    public DateTimeOffset LastEndsAt { get; set; }

    public EventRepeat Repeat { get; set; }

    public int Interval { get; set; } = 1;

    /// <summary>Numbers of weekdays, from 0 for Sunday, without separator.</summary>
    public string Days { get; set; } = "";

    public DateOnly? Until { get; set; }

    public int? Count { get; set; }

    /// <summary>Days of the rule without it, ISO 8601, separated by spaces.</summary>
    public string Exceptions { get; set; } = "";

    public EventMode Mode { get; set; }

    public string Place { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>For registered people, and for the readers of a private event; in no feed.</summary>
    public string RemoteLink { get; set; } = "";

    public bool TakesRegistrations { get; set; }

    public int? Capacity { get; set; }

    public DateTimeOffset? RegistrationClosesAt { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    public string CancelReason { get; set; } = "";

    /// <summary>SEQUENCE of RFC 5545: rises with each published change.</summary>
    public int Sequence { get; set; }

    /// <summary>Last published change: LAST-MODIFIED.</summary>
    public DateTimeOffset TouchedAt { get; set; }

    /// <summary>Start of the last time of which people were reminded.</summary>
    public DateTimeOffset? RemindedOf { get; set; }

    public long Version { get; private set; }

    public bool IsPublic => AudienceId == Audience.Public.Id;

    public bool IsCancelled => CancelledAt is not null;

    public EventTimes Times => new(StartDay, StartTime, EndDay, EndTime);

    public Recurrence Recurrence => new(Repeat, Interval, [.. Days.Select(d => (DayOfWeek)(d - '0'))], Until, Count);

    public IReadOnlyList<DateOnly> ExceptedDays =>
        [.. Exceptions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];
}
