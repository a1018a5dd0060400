using CQ.Abstractions.People;

namespace CQ.Media;

/// <summary>Who fills the library. Who reads a file is a matter of its audience, never of a permission.</summary>
public sealed class Permissions : IPermissionProvider
{
    private const string Group = "Contenus";

    /// <summary>For the sector, or for one council's library.</summary>
    public static readonly Permission ManageMedia =
        new(nameof(ManageMedia), "Gérer la médiathèque : modifier, remplacer et retirer les fichiers de tous") { Category = Group };

    public static readonly Permission AddMedia =
        new(nameof(AddMedia), "Ajouter des fichiers à la médiathèque, modifier et retirer les siens", [ManageMedia]) { Category = Group };

    public static readonly Permission SetMediaQuota = new(nameof(SetMediaQuota), "Fixer la place que prend la médiathèque") { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageMedia, AddMedia, SetMediaQuota]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ManageMedia, AddMedia, SetMediaQuota]),
        new(RoleNames.Coordination, [ManageMedia, AddMedia]),
        new(RoleNames.AnimationTeam, [ManageMedia, AddMedia]),
        new(RoleNames.CouncilMember, [AddMedia]),
    ];
}
