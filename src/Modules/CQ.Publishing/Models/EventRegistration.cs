using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>That a person comes to an event, to all its dates when it repeats. One per person. Read through the event, which bears the audience, or by the person.</summary>
public sealed class EventRegistration : TenantOwned
{
    public required Guid CalendarEventId { get; init; }

    public required Guid UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required RegistrationState State { get; set; }

    /// <summary>When a place became free.</summary>
    public DateTimeOffset? PromotedAt { get; set; }

    /// <summary>Marked by the team afterwards; null: nobody said.</summary>
    public bool? Attended { get; set; }
}
