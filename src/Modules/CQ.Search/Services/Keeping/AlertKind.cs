using CQ.Abstractions.Mail;

namespace CQ.Search.Services.Keeping;

internal sealed class AlertKind : INotificationKind
{
    public const string KindKey = "search.alert";

    public string Key => KindKey;

    public string Name => "Du nouveau dans une recherche gardée";

    public string Description => "Au plus une fois par jour, quand un texte nouveau répond à une recherche que vous gardez.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
