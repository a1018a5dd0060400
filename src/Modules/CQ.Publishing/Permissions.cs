using CQ.Abstractions.People;
using CQ.Contents;

namespace CQ.Publishing;

/// <summary>One set of Orchard Core's content permissions for each type; the general ones of CQ.Contents imply them, so that no role needs them one by one.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly ContentTypePermissions News = new("News", "les actualités", "ses actualités");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([.. News.All]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}
