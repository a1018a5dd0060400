using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;

namespace CQ.Projects.Services;

/// <summary>Who may accompany a project: people of the city and the town hall, for the whole sector (R193).</summary>
public sealed class Agents(IEnabled<IRoleHolderSource> holders, IPeople people, ITenantTimeZone zone)
{
    private static readonly string[] Roles = [RoleNames.Services, RoleNames.Coordination, RoleNames.TownHall];

    /// <summary>Ids and names, by name.</summary>
    public async Task<IReadOnlyList<KeyValuePair<Guid, string>>> ListAsync(CancellationToken ct)
    {
        var ids = new HashSet<Guid>();
        foreach (var role in Roles)
            ids.UnionWith(await HoldersAsync(role, ct));
        return [.. (await people.NamesAsync(ids, ct)).OrderBy(p => p.Value, StringComparer.CurrentCulture).ThenBy(p => p.Key)];
    }

    public Task<IReadOnlyCollection<Guid>> CoordinationAsync(CancellationToken ct) => HoldersAsync(RoleNames.Coordination, ct);

    private async Task<IReadOnlyCollection<Guid>> HoldersAsync(string role, CancellationToken ct)
    {
        var ids = new HashSet<Guid>();
        foreach (var source in holders)
            ids.UnionWith(await source.HoldersAsync(role, GrantScope.Tenant, zone.Today, ct));
        return ids;
    }
}
