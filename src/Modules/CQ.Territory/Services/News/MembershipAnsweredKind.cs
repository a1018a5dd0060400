using CQ.Abstractions.Mail;

namespace CQ.Territory.Services.News;

internal sealed class MembershipAnsweredKind : INotificationKind
{
    public const string KindKey = "membership.answered";

    public string Key => KindKey;

    public string Name => "La réponse à ma demande d’adhésion";

    public string Description => "Quand la coordination répond à votre demande de rejoindre un conseil.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
