using CQ.Abstractions.Mail;

namespace CQ.Workflows.Services.Engine;

internal sealed class NewsKind : INotificationKind
{
    public const string KindKey = "workflow.news";

    public string Key => KindKey;

    public string Name => "Des nouvelles d’un dossier";

    public string Description => "Quand un dossier qui vous concerne passe une étape.";

    public NotificationChannel DefaultChannel => NotificationChannel.Mail;

    public bool IsMandatory => false;
}
