using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;

namespace CQ.Projects.Services;

/// <summary>
/// Projects come from the councils' residents, not from elected members or the city's services (R56): who holds one of their roles does not carry one.
/// </summary>
public sealed class Bearers(IGrantResolver grants, ITenantTimeZone zone)
{
    private static readonly HashSet<string> Institution = [RoleNames.Administrator, RoleNames.Coordination, RoleNames.Services, RoleNames.TownHall];

    public async Task<bool> MayCarryAsync(Guid userId, CancellationToken ct = default) =>
        !(await grants.GrantsOfAsync(userId, zone.Today, ct)).Any(g => Institution.Contains(g.Role));
}
