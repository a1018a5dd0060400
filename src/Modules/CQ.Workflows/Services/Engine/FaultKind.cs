using CQ.Abstractions.Mail;

namespace CQ.Workflows.Services.Engine;

internal sealed class FaultKind : INotificationKind
{
    public const string KindKey = "workflow.fault";

    public string Key => KindKey;

    public string Name => "Un dossier s’est arrêté sur une erreur";

    public string Description => "Quand une étape d’un parcours échoue et attend d’être reprise par l’administration.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
