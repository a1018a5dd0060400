namespace CQ.Publishing.Models;

/// <summary>What an event is, for the filter of the agenda and the categories of calendars.</summary>
public enum EventKind
{
    /// <summary>Open to everyone.</summary>
    PublicMeeting,

    /// <summary>Of a council or a group, its plenary included.</summary>
    CouncilMeeting,
    Workshop,
    Walk,
    Party,
    Training,
    Other,
}
