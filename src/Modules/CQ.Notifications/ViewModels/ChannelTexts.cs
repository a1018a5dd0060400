using CQ.Abstractions.Mail;

namespace CQ.Notifications.ViewModels;

/// <summary>The ways in words; keys of the translations.</summary>
public static class ChannelTexts
{
    public static string Choice(this NotificationChannel channel) => channel switch
    {
        NotificationChannel.Mail => "Sur le site et par courriel, aussitôt",
        NotificationChannel.OnSite => "Sur le site seulement",
        _ => "Ne pas me prévenir",
    };
}
