using CQ.Abstractions.Mail;

namespace CQ.Projects.Services;

/// <summary>A committed project is overdue, or nothing has been heard of it for a long time.</summary>
internal sealed class ProjectWatchKind : INotificationKind
{
    public const string KindKey = "project.watch";

    public string Key => KindKey;

    public string Name => "Un projet prend du retard";

    public string Description => "Quand un projet que vous suivez dépasse son échéance, ou reste longtemps sans nouvelles.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
