using CQ.Abstractions.Mail;

namespace CQ.Projects.Services.News;

internal sealed class ProjectReceivedKind : INotificationKind
{
    public const string KindKey = "project.received";

    public string Key => KindKey;

    public string Name => "Mon projet est bien reçu";

    public string Description => "Quand vous déposez un projet : son numéro et la suite.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => true;
}
