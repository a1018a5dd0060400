using CQ.Abstractions.People;

namespace CQ.Search;

/// <summary>Who looks after search; everybody searches.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Synonyms, state of the index, searches without result: of the sector as a whole.</summary>
    public static readonly Permission ManageSearch = new(nameof(ManageSearch), "Régler la recherche") { Category = "Contenus" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ManageSearch]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ManageSearch]),
        new(RoleNames.Coordination, [ManageSearch]),
    ];
}
