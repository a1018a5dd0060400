using CQ.Abstractions.People;
using CQ.Contents;

namespace CQ.Publishing;

/// <summary>One set of Orchard Core's content permissions for each type; the general ones of CQ.Contents imply them, so that no role needs them one by one.</summary>
public sealed class Permissions : IPermissionProvider
{
    private const string Group = "Contenus";

    /// <summary>Name of the permission of those who order the tree of pages.</summary>
    public const string PublishPages = "Publish_Page";

    public static readonly ContentTypePermissions News = new("News", "les actualités", "ses actualités");

    public static readonly ContentTypePermissions Pages = new("Page", "les pages", "ses pages");

    public static readonly ContentTypePermissions Documents = new("Document", "les documents", "ses documents");

    public static readonly ContentTypePermissions Events = new("Event", "les événements de l’agenda", "ses événements");

    /// <summary>Which sites may show the agenda and the news in a frame.</summary>
    public static readonly Permission ManageWidget = new(nameof(ManageWidget), "Choisir les sites qui affichent l’agenda dans un cadre") { Category = Group };

    /// <summary>Contacts from outside, for one's own council or group: nobody holds it for the whole sector, as nobody reads every circle's directory.</summary>
    public static readonly Permission ManageContacts = new(nameof(ManageContacts), "Tenir les contacts extérieurs de son conseil") { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([.. News.All, .. Pages.All, .. Documents.All, .. Events.All, ManageWidget, ManageContacts]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [ManageWidget]),
        new(RoleNames.Coordination, [ManageWidget]),
        new(RoleNames.AnimationTeam, [ManageContacts]),
    ];
}
