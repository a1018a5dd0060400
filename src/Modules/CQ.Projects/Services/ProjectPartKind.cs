using CQ.Abstractions.Mail;

namespace CQ.Projects.Services;

/// <summary>Somebody has been given a part in a project: to accompany it, or to carry it on.</summary>
internal sealed class ProjectPartKind : INotificationKind
{
    public const string KindKey = "project.part";

    public string Key => KindKey;

    public string Name => "Un projet vous est confié";

    public string Description => "Quand on vous demande d’accompagner ou de porter un projet.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => true;
}
