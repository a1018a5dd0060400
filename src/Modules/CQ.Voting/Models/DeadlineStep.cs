namespace CQ.Voting.Models;

/// <summary>What happens to a vote whose time is up.</summary>
public enum DeadlineStep
{
    /// <summary>It is counted and closed, with or without a result.</summary>
    Close,

    /// <summary>It gets its second and last deadline.</summary>
    Adjourn,
}
