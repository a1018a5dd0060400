using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;

namespace CQ.Projects.Services;

/// <summary>
/// Projects come from the councils' residents, not from elected members or the city's services (R56): who holds one of their roles does not carry one.
/// </summary>
public sealed class Bearers(IGrantResolver grants, ITenantTimeZone zone)
{
    private static readonly HashSet<string> Institution = [RoleNames.Administrator, RoleNames.Coordination, RoleNames.Services, RoleNames.TownHall];

    /// <summary>For what is drawn: nobody is led to a form that refuses them. An anonymous viewer is led there through signing in.</summary>
    public static bool MayCarry(IViewer viewer) => !viewer.Grants.Any(g => Institution.Contains(g.Role));

    public async Task<bool> MayCarryAsync(Guid userId, CancellationToken ct = default) =>
        !(await grants.GrantsOfAsync(userId, zone.Today, ct)).Any(g => Institution.Contains(g.Role));
}
