namespace CQ.Abstractions.Workflows;

/// <summary>Where a task stands.</summary>
public enum HumanTaskState
{
    Open,
    Done,

    /// <summary>Withdrawn: what it asked about has changed.</summary>
    Cancelled,
}
