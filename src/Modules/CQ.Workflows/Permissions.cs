using CQ.Abstractions.People;

namespace CQ.Workflows;

/// <summary>Who looks after workflows. Tasks need no permission: being a candidate is the right.</summary>
public sealed class Permissions : IPermissionProvider
{
    private const string Group = "Parcours";

    public static readonly Permission ManageWorkflows = new(
        nameof(ManageWorkflows), "Suspendre un parcours, reprendre ou arrêter un dossier") { Category = Group };

    public static readonly Permission ViewWorkflows = new(
        nameof(ViewWorkflows), "Voir les parcours, où en sont les dossiers et ce qui a échoué", [ManageWorkflows]) { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageWorkflows, ViewWorkflows]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ManageWorkflows, ViewWorkflows]),
        new(RoleNames.Coordination, [ViewWorkflows]),
    ];
}
