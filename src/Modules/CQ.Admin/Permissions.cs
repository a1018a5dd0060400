using CQ.Abstractions.People;

namespace CQ.Admin;

/// <summary>Who may run the site itself. All of them are about the whole sector: held for one council they open nothing.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission ManageSettings = new(
        nameof(ManageSettings), "Régler le nom, la couleur, les adresses et l’heure du site") { Category = "Site" };

    public static readonly Permission ManageFeatures = new(
        nameof(ManageFeatures), "Activer et désactiver les fonctionnalités") { Category = "Site", IsSecurityCritical = true };

    public static readonly Permission ManageTexts = new(
        nameof(ManageTexts), "Écrire les mentions légales et les autres textes du pied de page") { Category = "Site" };

    public static readonly Permission ViewAudit = new(
        nameof(ViewAudit), "Consulter le journal de ce qui a été fait sur le site") { Category = "Site", IsSecurityCritical = true };

    public static readonly Permission AccessAdminPanel = new(
        nameof(AccessAdminPanel),
        "Entrer dans l’administration",
        [ManageSettings, ManageFeatures, ManageTexts, ViewAudit]) { Category = "Site" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([AccessAdminPanel, ManageSettings, ManageFeatures, ManageTexts, ViewAudit]);

    // The staff roles are those that other modules give something to administer (DESIGN D6); each needs the door.
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [AccessAdminPanel, ManageSettings, ManageFeatures, ManageTexts, ViewAudit]),
        new(RoleNames.Coordination, [AccessAdminPanel]),
        new(RoleNames.Services, [AccessAdminPanel]),
        new(RoleNames.TownHall, [AccessAdminPanel]),
    ];
}
