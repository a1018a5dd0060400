using CQ.Abstractions.Mail;

namespace CQ.Contents.Services.Comments.News;

internal sealed class CommentModeratedKind : INotificationKind
{
    public const string KindKey = "comment.moderated";

    public string Key => KindKey;

    public string Name => "Mon commentaire est modéré";

    public string Description => "Quand un de vos commentaires est masqué, ou que l’on répond à votre contestation.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => true;
}
