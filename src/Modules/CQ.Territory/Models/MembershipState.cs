namespace CQ.Territory.Models;

/// <summary>Where a membership stands. Only an accepted one gives anything, on the days of its period.</summary>
public enum MembershipState
{
    /// <summary>Waits for the approval that the charter asks for (R118).</summary>
    Requested,

    Accepted,

    Refused,
}
