using CQ.Abstractions.People;
using CQ.Contents.Models;

namespace CQ.Contents.Services;

/// <summary>
/// What the viewer may do with an item: the type's permission where the item stands, else its twin if the item is their own. Never more than they may read: what is
/// private to a council or a group takes belonging to it, whatever the permission (DESIGN §4).
/// </summary>
public sealed class ContentRights(IViewer viewer, ContentTypes types)
{
    public bool May(ContentVerb verb, ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!viewer.IsSignedIn || types.Find(item.Type) is not { } type)
            return false;
        var own = item.AuthorId == viewer.UserId;
        var readable = (viewer.Audiences.Contains(item.AudienceId) && viewer.Audiences.Contains(item.LatestAudienceId)) || (own && !item.WasPublished);
        return readable
            && (Holds(type, verb, item.CouncilId, item.GroupId, own)
                || (verb == ContentVerb.Publish && IsAmongThemselves(type, item.GroupId, item.AudienceId, own) && item.LatestAudienceId == item.GroupId));
    }

    /// <summary>Whether they may put something of their own there, for these readers.</summary>
    public bool MayPlace(ContentVerb verb, IContentType type, Guid? councilId, Guid? groupId, Guid audienceId, bool own = true) =>
        viewer.IsSignedIn && viewer.Audiences.Contains(audienceId)
        && (Holds(type, verb, councilId, groupId, own) || (verb == ContentVerb.Publish && IsAmongThemselves(type, groupId, audienceId, own)));

    /// <summary>Somewhere at least, so that a button is worth showing.</summary>
    public bool MayAnywhere(ContentVerb verb, IContentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return viewer.Has(type.Permissions.OwnOf(verb)) || viewer.Has(type.Permissions.Of(verb));
    }

    /// <summary>What members of a group tell their group alone waits for nobody: there may be no one among them with more rights.</summary>
    private bool IsAmongThemselves(IContentType type, Guid? groupId, Guid audienceId, bool own) =>
        own && groupId is { } group && audienceId == group && viewer.HasForGroup(type.Permissions.OwnOf(ContentVerb.Edit), group);

    private bool Holds(IContentType type, ContentVerb verb, Guid? councilId, Guid? groupId, bool own) =>
        HoldsIn(type.Permissions.Of(verb), councilId, groupId) || (own && HoldsIn(type.Permissions.OwnOf(verb), councilId, groupId));

    private bool HoldsIn(Permission permission, Guid? councilId, Guid? groupId) =>
        (councilId is null && groupId is null && viewer.Has(permission, GrantScope.Tenant))
        || (councilId is { } council && viewer.HasForCouncil(permission, council))
        || (groupId is { } group && viewer.HasForGroup(permission, group));
}
