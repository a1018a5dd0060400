using CQ.Abstractions.Mail;

namespace CQ.Territory.Services.News;

internal sealed class TermStartedKind : INotificationKind
{
    public const string KindKey = "term.started";

    public string Key => KindKey;

    public string Name => "Un mandat m’est confié";

    public string Description => "Quand vous êtes nommée ou nommé sur un siège.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
