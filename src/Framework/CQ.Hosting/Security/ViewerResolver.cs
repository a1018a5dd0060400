using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data.Viewing;

namespace CQ.Hosting.Security;

/// <summary>Makes the scope's viewer a person, with the grants and circles of the clock's day, cached under tenant, version, person and day.</summary>
internal sealed class ViewerResolver(
    ITenantCache cache,
    ITenantTimeZone zone,
    Lazy<IGrantResolver> resolver,
    Lazy<IPeople> people,
    Lazy<IEnabled<IViewerCircleSource>> sources,
    CurrentViewer viewer) : IViewerSwitch
{
    public async Task BecomeAsync(Guid userId, CancellationToken ct)
    {
        var day = zone.Today;
        var person = await cache.GetOrCreateAsync($"viewer:{userId}:{day:yyyyMMdd}", token => FindAsync(userId, day, token), ct);
        viewer.Become(userId, person.Name, person.Circles, person.Grants, person.Permissions);
    }

    private async Task<Person> FindAsync(Guid userId, DateOnly day, CancellationToken ct)
    {
        var circles = new HashSet<Guid>();
        foreach (var source in sources.Value)
            circles.UnionWith(await source.GetCirclesAsync(userId, day, ct));
        var grants = await resolver.Value.GrantsOfAsync(userId, day, ct);
        var names = await people.Value.NamesAsync([userId], ct);
        return new Person(names.GetValueOrDefault(userId, ""), circles, grants, await resolver.Value.PermissionsByRoleAsync(ct));
    }

    private sealed record Person(string Name, IReadOnlyCollection<Guid> Circles, IReadOnlyList<Grant> Grants, IReadOnlyDictionary<string, IReadOnlySet<string>> Permissions);
}
