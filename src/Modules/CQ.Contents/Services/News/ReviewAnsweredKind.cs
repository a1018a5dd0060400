using CQ.Abstractions.Mail;

namespace CQ.Contents.Services.News;

internal sealed class ReviewAnsweredKind : INotificationKind
{
    public const string KindKey = "content.answered";

    public string Key => KindKey;

    public string Name => "La réponse à un texte que j’ai proposé";

    public string Description => "Quand votre texte est publié, ou revient avec un mot.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
