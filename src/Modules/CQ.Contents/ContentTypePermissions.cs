using CQ.Abstractions.People;
using CQ.Contents.Models;

namespace CQ.Contents;

/// <summary>The permissions of one type, <c>Publish_News</c> and so on, each implied by the general one. A module keeps one instance in a static field.</summary>
public sealed class ContentTypePermissions
{
    /// <param name="type">Name of the type.</param>
    /// <param name="things">French, with its article: « les actualités ».</param>
    /// <param name="ownThings">French: « ses actualités ».</param>
    public ContentTypePermissions(string type, string things, string ownThings)
    {
        Permission Make(string verb, string words, params Permission[] impliedBy) => new($"{verb}_{type}", words, impliedBy) { Category = Permissions.Group };

        Publish = Make("Publish", $"Publier {things}", Permissions.PublishContent);
        Edit = Make("Edit", $"Modifier {things}", Publish, Permissions.EditContent);
        Delete = Make("Delete", $"Supprimer {things}", Permissions.DeleteContent);
        View = Make("View", $"Voir les brouillons : {things}", Edit, Delete, Permissions.ViewContent);
        PublishOwn = Make("PublishOwn", $"Publier {ownThings}", Publish, Permissions.PublishOwnContent);
        EditOwn = Make("EditOwn", $"Modifier {ownThings}", Edit, PublishOwn, Permissions.EditOwnContent);
        DeleteOwn = Make("DeleteOwn", $"Supprimer {ownThings}", Delete, Permissions.DeleteOwnContent);
        ViewOwn = Make("ViewOwn", $"Voir les brouillons : {ownThings}", View, EditOwn, DeleteOwn, Permissions.ViewOwnContent);
    }

    public Permission Publish { get; }

    public Permission Edit { get; }

    public Permission Delete { get; }

    public Permission View { get; }

    public Permission PublishOwn { get; }

    public Permission EditOwn { get; }

    public Permission DeleteOwn { get; }

    public Permission ViewOwn { get; }

    public IReadOnlyList<Permission> All => [View, Edit, Publish, Delete, ViewOwn, EditOwn, PublishOwn, DeleteOwn];

    public Permission Of(ContentVerb verb) => verb switch
    {
        ContentVerb.View => View,
        ContentVerb.Edit => Edit,
        ContentVerb.Publish => Publish,
        _ => Delete,
    };

    public Permission OwnOf(ContentVerb verb) => verb switch
    {
        ContentVerb.View => ViewOwn,
        ContentVerb.Edit => EditOwn,
        ContentVerb.Publish => PublishOwn,
        _ => DeleteOwn,
    };
}
