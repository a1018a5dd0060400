using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Media.Models;
using CQ.Media.ViewModels;
using CQ.Territory.Services;

namespace CQ.Media.Services;

/// <summary>Where the viewer may add files, and which they may change. Reading is not asked here: the audience filter answers it.</summary>
public sealed class MediaRights(IViewer viewer, ITerritoryDirectory territory, ITenantTimeZone zone, IEnabled<IMediaOwner> owners)
{
    /// <summary>The libraries the viewer may look into: the sector's first, then those councils and groups where they may add, in the order of the sector's lists.</summary>
    public async Task<IReadOnlyList<MediaPlace>> PlacesAsync(CancellationToken ct = default)
    {
        var places = new List<MediaPlace>
        {
            new(GrantScope.Tenant, "", viewer.Has(Permissions.AddMedia, GrantScope.Tenant), viewer.Has(Permissions.ManageMedia, GrantScope.Tenant)),
        };
        foreach (var council in await territory.CouncilsAsync(zone.Today, ct))
        {
            var scope = GrantScope.Council(council.Id);
            if (viewer.Has(Permissions.AddMedia, scope))
                places.Add(new MediaPlace(scope, council.Name, true, viewer.Has(Permissions.ManageMedia, scope)));
        }

        foreach (var scope in viewer.ScopesOf(Permissions.AddMedia).Where(s => s.Kind == GrantScopeKind.Group))
        {
            if (await territory.GroupAsync(scope.Id, ct) is { ClosedOn: null } group)
                places.Add(new MediaPlace(scope, group.Name, true, viewer.Has(Permissions.ManageMedia, scope)));
        }

        return places;
    }

    /// <summary>The library of that key, or the first one the viewer may add to; null where they may look into none of that key.</summary>
    public async Task<MediaPlace?> PlaceAsync(string? key, CancellationToken ct = default)
    {
        var places = await PlacesAsync(ct);
        return key is null ? places.FirstOrDefault(p => p.MayAdd) ?? places[0] : places.FirstOrDefault(p => p.Key == key);
    }

    /// <summary>Whom files of a library may be meant for: everybody, or its own circle where the viewer belongs to it.</summary>
    public IReadOnlyList<AudienceChoice> AudiencesOf(MediaPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var everybody = new AudienceChoice(Audience.Public.Id, "");
        return place.CircleId is { } circle && MayAddress(circle) ? [everybody, new AudienceChoice(circle, place.Name)] : [everybody];
    }

    /// <summary>Only readers one belongs to: nobody hides a file from themselves, or speaks to a circle that is not theirs.</summary>
    public bool MayAddress(Guid audienceId) => viewer.Audiences.Contains(audienceId);

    /// <summary>Words, folder, bytes and end of a library file: one's own, or everybody's where one manages the library.</summary>
    public bool MayChange(MediaFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.IsAttached)
            return false;
        var where = ScopeOf(file.CouncilId, file.GroupId);
        return viewer.Has(Permissions.ManageMedia, where)
            || (file.UploadedBy is { } by && by == viewer.UserId && viewer.Has(Permissions.AddMedia, where));
    }

    public bool MayManage(MediaFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return viewer.Has(Permissions.ManageMedia, ScopeOf(folder.CouncilId, folder.GroupId));
    }

    /// <summary>Whether the viewer may attach files to something: its module says whether they may edit it.</summary>
    public async Task<bool> MayAttachAsync(string kind, Guid id, CancellationToken ct = default) =>
        owners.FirstOrDefault(o => o.Kind == kind) is { } owner && (await owner.MayEditAsync([id], ct)).Contains(id);

    public static GrantScope ScopeOf(Guid? councilId, Guid? groupId) =>
        councilId is { } council ? GrantScope.Council(council) : groupId is { } group ? GrantScope.Group(group) : GrantScope.Tenant;
}
