namespace CQ.Publishing.Models;

/// <summary>Everything an event says of itself beside title and text, checked.</summary>
/// <param name="Exceptions">Days of the rule on which it does not take place.</param>
public sealed record EventPlan(
    EventKind Kind,
    EventTimes Times,
    Recurrence Recurrence,
    IReadOnlyList<DateOnly> Exceptions,
    EventMode Mode,
    string Place,
    string Address,
    string RemoteLink,
    bool TakesRegistrations,
    int? Capacity,
    DateTimeOffset? RegistrationClosesAt,
    bool IsCancelled,
    string CancelReason)
{
    /// <summary>Every time at which it takes place, in order.</summary>
    public IReadOnlyList<EventOccurrence> Occurrences(TimeZoneInfo zone) =>
        [.. Recurrence.DaysFrom(Times.StartDay).Except(Exceptions).Select(day => Times.On(day, zone))];
}
