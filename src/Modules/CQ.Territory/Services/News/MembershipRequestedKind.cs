using CQ.Abstractions.Mail;

namespace CQ.Territory.Services.News;

internal sealed class MembershipRequestedKind : INotificationKind
{
    public const string KindKey = "membership.requested";

    public string Key => KindKey;

    public string Name => "Une demande d’adhésion à traiter";

    public string Description => "Quand une personne demande à rejoindre un conseil et que la charte veut votre accord.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
