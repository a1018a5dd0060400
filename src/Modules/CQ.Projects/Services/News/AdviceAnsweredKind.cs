using CQ.Abstractions.Mail;

namespace CQ.Projects.Services.News;

internal sealed class AdviceAnsweredKind : INotificationKind
{
    public const string KindKey = "project.advice";

    public string Key => KindKey;

    public string Name => "La réponse des services à ma question";

    public string Description => "Quand les services répondent à une question posée sur un brouillon.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
