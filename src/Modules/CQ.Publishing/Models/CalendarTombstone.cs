using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>
/// A public event that is not public any more: subscribed calendars are told for a while that it is off, without a word of what it was.
/// </summary>
public sealed class CalendarTombstone : TenantOwned
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>UID of the event.</summary>
    public required Guid ContentItemId { get; init; }

    public Guid? CouncilId { get; init; }

    public Guid? GroupId { get; init; }

    public required DateOnly StartDay { get; init; }

    public TimeOnly? StartTime { get; init; }

    public required int Sequence { get; init; }

    public required DateTimeOffset At { get; init; }
}
