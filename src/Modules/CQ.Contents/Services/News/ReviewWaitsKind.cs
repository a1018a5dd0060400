using CQ.Abstractions.Mail;

namespace CQ.Contents.Services.News;

internal sealed class ReviewWaitsKind : INotificationKind
{
    public const string KindKey = "content.review";

    public string Key => KindKey;

    public string Name => "Un texte à relire";

    public string Description => "Quand quelqu’un propose un texte que vous pouvez publier.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
