using CQ.Abstractions.People;

namespace CQ.Territory;

/// <summary>What people may do with places, bodies and the charter.</summary>
public sealed class Permissions : IPermissionProvider
{
    private const string Group = "Territoire";

    public static readonly Permission ManageTerritory =
        new(nameof(ManageTerritory), "Gérer le secteur, les quartiers, leurs tracés et les conseils") { Category = Group };

    public static readonly Permission ManageGroups =
        new(nameof(ManageGroups), "Gérer les instances, les sièges et les mandats", [ManageTerritory]) { Category = Group, IsSecurityCritical = true };

    public static readonly Permission ManageMemberships =
        new(nameof(ManageMemberships), "Gérer les adhésions aux conseils et aux groupes", [ManageTerritory]) { Category = Group };

    public static readonly Permission ManageCharter =
        new(nameof(ManageCharter), "Publier une version de la charte") { Category = Group, IsSecurityCritical = true };

    /// <summary>Held by an animation team for its own council alone.</summary>
    public static readonly Permission EditNeighbourhood =
        new(nameof(EditNeighbourhood), "Modifier la présentation de son quartier", [ManageTerritory]) { Category = Group };

    public static readonly Permission JoinCouncil =
        new(nameof(JoinCouncil), "Rejoindre et quitter un conseil de quartier") { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageTerritory, ManageGroups, ManageMemberships, ManageCharter, EditNeighbourhood, JoinCouncil]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ManageTerritory, ManageGroups, ManageMemberships, ManageCharter, EditNeighbourhood]),
        new(RoleNames.Coordination, [ManageTerritory, ManageGroups, ManageMemberships, ManageCharter, EditNeighbourhood]),
        new(RoleNames.AnimationTeam, [EditNeighbourhood]),
        new(RoleNames.Authenticated, [JoinCouncil]),
    ];
}
