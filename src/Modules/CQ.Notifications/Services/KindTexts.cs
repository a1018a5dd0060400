using CQ.Abstractions.Mail;
using Microsoft.Extensions.Localization;

namespace CQ.Notifications.Services;

/// <summary>What kinds say of themselves in French, in the reader's language: each module translates its own.</summary>
public sealed class KindTexts(IStringLocalizerFactory localizers)
{
    public string Name(INotificationKind kind) => Of(kind)[kind.Name];

    public string Description(INotificationKind kind) => Of(kind)[kind.Description];

    private IStringLocalizer Of(INotificationKind kind) => localizers.Create("Texts", kind.GetType().Assembly.GetName().Name!);
}
