using CQ.Abstractions.People;

namespace CQ.Contents;

/// <summary>
/// Orchard Core's content permissions: to publish implies to edit, to edit implies to view; a twin for one's own of each; the same per type
/// (<see cref="ContentTypePermissions"/>). Held for the sector, a council or a group. None opens what is private to a council or a group: that takes belonging to it.
/// </summary>
public sealed class Permissions : IPermissionProvider
{
    internal const string Group = "Contenus";

    public static readonly Permission PublishContent = new(nameof(PublishContent), "Publier tous les contenus") { Category = Group };

    public static readonly Permission EditContent = new(nameof(EditContent), "Modifier tous les contenus", [PublishContent]) { Category = Group };

    public static readonly Permission DeleteContent = new(nameof(DeleteContent), "Supprimer tous les contenus") { Category = Group };

    public static readonly Permission ViewContent = new(nameof(ViewContent), "Voir les brouillons de tous les contenus", [EditContent, DeleteContent]) { Category = Group };

    public static readonly Permission PublishOwnContent = new(nameof(PublishOwnContent), "Publier ses propres contenus", [PublishContent]) { Category = Group };

    public static readonly Permission EditOwnContent =
        new(nameof(EditOwnContent), "Écrire et modifier ses propres contenus", [EditContent, PublishOwnContent]) { Category = Group };

    public static readonly Permission DeleteOwnContent = new(nameof(DeleteOwnContent), "Supprimer ses propres contenus", [DeleteContent]) { Category = Group };

    public static readonly Permission ViewOwnContent =
        new(nameof(ViewOwnContent), "Voir ses propres brouillons", [ViewContent, EditOwnContent, DeleteOwnContent]) { Category = Group };

    /// <summary>Opens the list; what stands in it follows from the others.</summary>
    public static readonly Permission ListContent = new(nameof(ListContent), "Ouvrir la liste des contenus", [ViewContent, ViewOwnContent]) { Category = Group };

    /// <summary>An address that shows a draft until a day.</summary>
    public static readonly Permission PreviewContent = new(nameof(PreviewContent), "Partager l’aperçu d’un brouillon", [EditContent]) { Category = Group };

    public static readonly Permission PreviewOwnContent =
        new(nameof(PreviewOwnContent), "Partager l’aperçu de ses propres brouillons", [PreviewContent, EditOwnContent]) { Category = Group };

    /// <summary>The coordination's word where the charter asks for it (R108).</summary>
    public static readonly Permission PromoteContent = new(nameof(PromoteContent), "Mettre les contenus des quartiers à la une de l’accueil") { Category = Group };

    public static readonly Permission ManageTopics = new(nameof(ManageTopics), "Tenir la liste des thèmes") { Category = Group };

    public static readonly Permission WriteComments = new(nameof(WriteComments), "Commenter ce qui est publié") { Category = Group };

    /// <summary>Held for the sector or for one's own council; never opens what is private to another circle.</summary>
    public static readonly Permission ModerateComments = new(nameof(ModerateComments), "Modérer les commentaires") { Category = Group };

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(
    [
        ListContent, ViewContent, EditContent, PublishContent, DeleteContent, PreviewContent, ViewOwnContent, EditOwnContent, PublishOwnContent, DeleteOwnContent,
        PreviewOwnContent, PromoteContent, ManageTopics, WriteComments, ModerateComments,
    ]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, [PublishContent, DeleteContent, PromoteContent, ManageTopics, ModerateComments]),
        new(RoleNames.Coordination, [PublishContent, DeleteContent, PromoteContent, ManageTopics, ModerateComments]),
        new(RoleNames.AnimationTeam, [PublishContent, DeleteOwnContent, ModerateComments]),
        new(RoleNames.CouncilMember, [EditOwnContent, DeleteOwnContent]),
        new(RoleNames.Authenticated, [WriteComments]),
    ];
}
