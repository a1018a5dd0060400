namespace CQ.Notifications.Models;

/// <summary>How long things are kept: the purge and the register of processing read the same figures (G1).</summary>
public static class Retention
{
    /// <summary>Days after which a notification that was read goes.</summary>
    public const int ReadDays = 90;

    /// <summary>Days after which any notification goes.</summary>
    public const int AllDays = 365;

    /// <summary>Days after which the text of a mail is purged (DESIGN D13); the outbox does it.</summary>
    public const int MailTextDays = 30;
}
