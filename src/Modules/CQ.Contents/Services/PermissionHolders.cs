using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;

namespace CQ.Contents.Services;

/// <summary>Who may do something at a place today, to tell them that something waits. Whoever reads nothing there is left out by the audience of what they are told.</summary>
public sealed class PermissionHolders(IGrantResolver grants, IEnabled<IRoleHolderSource> holders, ITenantTimeZone zone)
{
    /// <summary>Holders for the council and the group, where there are some; those for the whole sector stand in when nobody nearer does.</summary>
    public async Task<IReadOnlyCollection<Guid>> NearestAsync(Permission permission, Guid? councilId, Guid? groupId, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(permission);
        var roles = (await grants.PermissionsByRoleAsync(ct)).Where(r => r.Value.Contains(permission.Name)).Select(r => r.Key).ToList();
        // Who holds it for the sector holds it at every place: they are not what is near.
        var everywhere = await InAsync(roles, GrantScope.Tenant, ct);
        GrantScope?[] places = [groupId is { } group ? GrantScope.Group(group) : null, councilId is { } council ? GrantScope.Council(council) : null];
        foreach (var place in places.OfType<GrantScope>())
        {
            var near = await InAsync(roles, place, ct);
            near.ExceptWith(everywhere);
            if (near.Count > 0)
                return near;
        }

        return everywhere;
    }

    private async Task<HashSet<Guid>> InAsync(IReadOnlyList<string> roles, GrantScope scope, CancellationToken ct)
    {
        var ids = new HashSet<Guid>();
        foreach (var role in roles)
        {
            foreach (var source in holders)
                ids.UnionWith(await source.HoldersAsync(role, scope, zone.Today, ct));
        }

        return ids;
    }
}
