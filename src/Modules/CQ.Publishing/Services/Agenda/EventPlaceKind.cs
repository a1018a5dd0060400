using CQ.Abstractions.Mail;

namespace CQ.Publishing.Services.Agenda;

internal sealed class EventPlaceKind : INotificationKind
{
    public const string KindKey = "event.place";

    public string Key => KindKey;

    public string Name => "Une place se libère";

    public string Description => "Quand vous passez de la liste d’attente aux personnes inscrites.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
