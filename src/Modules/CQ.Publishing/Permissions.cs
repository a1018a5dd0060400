using CQ.Abstractions.People;
using CQ.Contents;

namespace CQ.Publishing;

/// <summary>One set of Orchard Core's content permissions for each type; the general ones of CQ.Contents imply them, so that no role needs them one by one.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Name of the permission of those who order the tree of pages.</summary>
    public const string PublishPages = "Publish_Page";

    public static readonly ContentTypePermissions News = new("News", "les actualités", "ses actualités");

    public static readonly ContentTypePermissions Pages = new("Page", "les pages", "ses pages");

    public static readonly ContentTypePermissions Documents = new("Document", "les documents", "ses documents");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([.. News.All, .. Pages.All, .. Documents.All]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}
