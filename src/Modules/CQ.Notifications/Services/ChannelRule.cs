using CQ.Abstractions.Mail;

namespace CQ.Notifications.Services;

/// <summary>Which way a kind of news reaches someone, from what they chose.</summary>
public static class ChannelRule
{
    public static NotificationChannel Of(INotificationKind kind, NotificationChannel? chosen)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var wanted = chosen ?? kind.DefaultChannel;
        return Offers(kind, wanted) ? wanted : NotificationChannel.OnSite;
    }

    /// <summary>One cannot silence what one has to know.</summary>
    public static bool Offers(INotificationKind kind, NotificationChannel channel)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return channel != NotificationChannel.None || !kind.IsMandatory;
    }
}
