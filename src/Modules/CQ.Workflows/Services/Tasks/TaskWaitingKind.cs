using CQ.Abstractions.Mail;

namespace CQ.Workflows.Services.Tasks;

internal sealed class TaskWaitingKind : INotificationKind
{
    public const string KindKey = "task.waiting";

    public string Key => KindKey;

    public string Name => "Une décision m’attend";

    public string Description => "Quand une tâche est confiée à votre nom ou à l’un de vos rôles.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
