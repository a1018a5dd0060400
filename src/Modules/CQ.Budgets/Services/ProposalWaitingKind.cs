using CQ.Abstractions.Mail;

namespace CQ.Budgets.Services;

/// <summary>A proposed entry waits for a decision.</summary>
internal sealed class ProposalWaitingKind : INotificationKind
{
    public const string KindKey = "budget.proposal";

    public string Key => KindKey;

    public string Name => "Une écriture est proposée";

    public string Description => "Quand une écriture attend votre approbation.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => true;
}
