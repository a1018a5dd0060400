namespace CQ.Voting.Models;

/// <summary>
/// The hours of a vote. Its last day counts whole: it ends at midnight in the tenant's zone, so every elector has at least the charter's number of
/// days. The deadline itself is outside: a vote cast at that instant is too late.
/// </summary>
public static class VoteClock
{
    public static DateOnly LastDay(DateOnly from, int days) => from.AddDays(days);

    /// <summary>
    /// Last day after an adjournment. The first deadline is a midnight, so in the ordinary case the day that begins then is the first of the days; when the
    /// work came on a later day (a server that was down), the days count from after that one: nothing is taken from the electors.
    /// </summary>
    /// <param name="deadlineDay">Day that begins at the first deadline.</param>
    public static DateOnly LastDayAfterAdjournment(DateOnly deadlineDay, DateOnly today, int days) =>
        LastDay(today > deadlineDay ? today : deadlineDay.AddDays(-1), days);

    /// <summary>For screens that show a day: the deadline is the midnight after the last one.</summary>
    public static DateTimeOffset LastMinute(DateTimeOffset deadline) => deadline.AddMinutes(-1);

    public static bool IsRunning(VoteState state, DateTimeOffset deadline, DateTimeOffset now) => state != VoteState.Closed && now < deadline;
}
