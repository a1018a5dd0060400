using CQ.Abstractions.Mail;

namespace CQ.Contents.Services.Comments.News;

internal sealed class CommentReportedKind : INotificationKind
{
    public const string KindKey = "comment.reported";

    public string Key => KindKey;

    public string Name => "Un commentaire attend la modération";

    public string Description => "Quand un commentaire est signalé, ou qu’une décision est contestée, là où vous modérez.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
