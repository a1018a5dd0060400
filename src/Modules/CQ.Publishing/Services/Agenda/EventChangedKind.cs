using CQ.Abstractions.Mail;

namespace CQ.Publishing.Services.Agenda;

internal sealed class EventChangedKind : INotificationKind
{
    public const string KindKey = "event.changed";

    public string Key => KindKey;

    public string Name => "Un événement change";

    public string Description => "Quand un événement auquel vous êtes inscrite ou inscrit est déplacé, annulé ou retiré.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
