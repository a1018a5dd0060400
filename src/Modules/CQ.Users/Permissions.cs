using CQ.Abstractions.People;

namespace CQ.Users;

/// <summary>What may be done with accounts, roles and rights.</summary>
public sealed class Permissions : IPermissionProvider
{
    private const string Group = "Personnes et droits";

    public static readonly Permission ManageUsers =
        new(nameof(ManageUsers), "Gérer les comptes : voir les adresses, fermer et rouvrir, déverrouiller") { Category = Group, IsSecurityCritical = true };

    public static readonly Permission AssignRoles =
        new(nameof(AssignRoles), "Attribuer des rôles aux personnes, et y mettre fin") { Category = Group, IsSecurityCritical = true };

    public static readonly Permission ManageRoles =
        new(nameof(ManageRoles), "Créer des rôles et choisir les droits que chacun donne") { Category = Group, IsSecurityCritical = true };

    /// <summary>The list of people without addresses, and who may do what.</summary>
    public static readonly Permission ViewRights =
        new(nameof(ViewRights), "Consulter les personnes, les rôles et les droits de chacun", [ManageUsers, AssignRoles, ManageRoles]) { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageUsers, AssignRoles, ManageRoles, ViewRights]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ManageUsers, AssignRoles, ManageRoles, ViewRights]),
        new(RoleNames.Coordination, [ViewRights]),
    ];
}
