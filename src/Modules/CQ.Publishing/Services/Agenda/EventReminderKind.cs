using CQ.Abstractions.Mail;

namespace CQ.Publishing.Services.Agenda;

internal sealed class EventReminderKind : INotificationKind
{
    public const string KindKey = "event.reminder";

    public string Key => KindKey;

    public string Name => "Rappel d’un événement";

    public string Description => "La veille d’un événement auquel vous êtes inscrite ou inscrit.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
