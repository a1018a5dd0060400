using CQ.Abstractions.People;

namespace CQ.Publishing.Import;

/// <summary>Who brings the contents of an old site: for the whole sector, since an export holds what everybody wrote.</summary>
public sealed class ImportPermissions : IPermissionProvider
{
    public static readonly Permission ImportContent = new(nameof(ImportContent), "Importer les contenus d’un ancien site") { Category = "Contenus" };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([ImportContent]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ImportContent]),
        new(RoleNames.Coordination, [ImportContent]),
    ];
}
