namespace CQ.Voting.Models;

/// <summary>When a vote ends (DESIGN §6): at its deadline, or before it by the coordination once the quorum is reached.</summary>
public static class ClosingRule
{
    /// <summary>Whether the coordination may close now.</summary>
    public static bool MayCloseBefore(Quorum quorum, int participants) => quorum.IsReachedBy(participants);

    /// <summary>Without quorum at the deadline a vote is adjourned once, then closed without result.</summary>
    public static DeadlineStep AtDeadline(Quorum quorum, int participants, bool adjournedBefore) =>
        quorum.IsReachedBy(participants) || adjournedBefore ? DeadlineStep.Close : DeadlineStep.Adjourn;
}
