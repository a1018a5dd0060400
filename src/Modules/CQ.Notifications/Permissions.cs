using CQ.Abstractions.People;

namespace CQ.Notifications;

/// <summary>Who looks after the mails. Neither permission lets anyone read a mail's text.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission RetryMails = new(
        nameof(RetryMails), "Redemander l’envoi d’un courriel qui n’est pas parti") { Category = "Courriels" };

    public static readonly Permission ViewOutbox = new(
        nameof(ViewOutbox), "Voir quels courriels sont partis, attendent ou ont échoué", [RetryMails]) { Category = "Courriels" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ViewOutbox, RetryMails]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ViewOutbox, RetryMails]),
    ];
}
