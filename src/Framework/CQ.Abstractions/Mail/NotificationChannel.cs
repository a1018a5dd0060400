namespace CQ.Abstractions.Mail;

/// <summary>How a person is told of something.</summary>
public enum NotificationChannel
{
    None,

    /// <summary>In the bell and the list, no mail.</summary>
    OnSite,

    /// <summary>In the bell and the list, and by mail at once.</summary>
    Mail,
}
