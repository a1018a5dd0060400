using CQ.Abstractions.People;

namespace CQ.Users.Services.Rights;

/// <summary>Permission × scope × source for one person on one day, by the same sources that decide (DESIGN D6).</summary>
public sealed class EffectiveRights(IGrantResolver resolver, PermissionNames permissions, ScopeNames scopes)
{
    public async Task<IReadOnlyList<EffectiveRight>> OfAsync(Guid userId, DateOnly day, CancellationToken ct = default)
    {
        var grants = await resolver.GrantsOfAsync(userId, day, ct);
        var byRole = await resolver.PermissionsByRoleAsync(ct);
        var names = await scopes.OfAsync(grants.Select(g => g.Scope), ct);
        return
        [
            .. from permission in await permissions.AllAsync()
               from scope in grants.GroupBy(g => g.Scope)
               let giving = scope.Where(g => byRole.TryGetValue(g.Role, out var given) && given.Contains(permission.Permission.Name)).ToList()
               where giving.Count > 0
               select new EffectiveRight(permission, scope.Key, names[scope.Key], giving),
        ];
    }
}
