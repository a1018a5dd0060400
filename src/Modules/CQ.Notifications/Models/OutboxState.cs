namespace CQ.Notifications.Models;

/// <summary>What became of a mail.</summary>
public enum OutboxState
{
    Waiting,

    /// <summary>Refused at least once and not sent yet.</summary>
    Failed,
    Sent,

    /// <summary>Never left, and its text is gone.</summary>
    GivenUp,
}
