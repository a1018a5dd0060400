using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Users.Models;

namespace CQ.Users.Services.SignIn;

/// <summary>Who must use a second factor (S5): holders, today, of a role that the settings name.</summary>
public sealed class SecondFactorRule(ISiteSettings settings, IGrantResolver grants, ITenantTimeZone zone)
{
    public async Task<bool> IsRequiredForAsync(Guid userId, CancellationToken ct = default)
    {
        var roles = (await settings.GetAsync<UsersSettings>(ct)).RolesRequiringSecondFactor;
        if (roles.Length == 0)
            return false;
        var held = await grants.GrantsOfAsync(userId, zone.Today, ct);
        return held.Any(g => roles.Contains(g.Role, StringComparer.OrdinalIgnoreCase));
    }
}
