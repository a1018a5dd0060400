using CQ.Abstractions.Mail;

namespace CQ.Budgets.Services;

/// <summary>One's own proposal was approved or refused.</summary>
internal sealed class ProposalDecidedKind : INotificationKind
{
    public const string KindKey = "budget.decided";

    public string Key => KindKey;

    public string Name => "Votre proposition d’écriture est traitée";

    public string Description => "Quand la Mairie approuve ou refuse une écriture que vous avez proposée.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
