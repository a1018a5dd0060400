using CQ.Abstractions.Mail;

namespace CQ.Projects.Services.News;

internal sealed class ProjectMovedKind : INotificationKind
{
    public const string KindKey = "project.moved";

    public string Key => KindKey;

    public string Name => "Mon projet avance";

    public string Description => "Quand un projet que vous portez passe une étape.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
