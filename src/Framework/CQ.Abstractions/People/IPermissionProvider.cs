namespace CQ.Abstractions.People;

/// <summary>The permissions of a module and the roles they are meant for.</summary>
public interface IPermissionProvider
{
    Task<IEnumerable<Permission>> GetPermissionsAsync();

    IEnumerable<PermissionStereotype> GetDefaultStereotypes();
}
