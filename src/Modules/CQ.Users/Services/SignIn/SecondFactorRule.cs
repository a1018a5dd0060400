using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Mvc.Access;
using CQ.Users.Models;

namespace CQ.Users.Services.SignIn;

/// <summary>Who must use a second factor (S5): holders, today, of a role that the settings name or that gives a permission critical for security, from the day that the settings say.</summary>
public sealed class SecondFactorRule(ISiteSettings settings, IGrantResolver grants, IPermissionCatalog permissions, ITenantTimeZone zone, ITenantCache cache)
{
    public async Task<bool> IsRequiredForAsync(Guid userId, CancellationToken ct = default)
    {
        var today = zone.Today;
        if ((await settings.GetAsync<UsersSettings>(ct)).SecondFactorFrom is not { } from || today < from)
            return false;
        // A role that is given or taken raises the tenant's version.
        return await cache.GetOrCreateAsync($"second-factor:{userId}:{today:yyyyMMdd}", token => HoldsAsync(userId, today, token), ct);
    }

    private async Task<bool> HoldsAsync(Guid userId, DateOnly today, CancellationToken ct)
    {
        var named = (await settings.GetAsync<UsersSettings>(ct)).RolesRequiringSecondFactor;
        var given = await grants.PermissionsByRoleAsync(ct);
        return (await grants.GrantsOfAsync(userId, today, ct)).Any(g =>
            named.Contains(g.Role, StringComparer.OrdinalIgnoreCase)
            || (given.TryGetValue(g.Role, out var may) && may.Any(p => permissions.Find(p)?.IsSecurityCritical == true)));
    }
}
