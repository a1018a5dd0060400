using CQ.Abstractions.Mail;

namespace CQ.Contents.Services.Comments.News;

internal sealed class CommentWrittenKind : INotificationKind
{
    public const string KindKey = "comment.written";

    public string Key => KindKey;

    public string Name => "On commente ou on me répond";

    public string Description => "Quand quelqu’un commente ce que vous avez publié, ou vous répond.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
