using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Roles;

/// <summary>
/// What modules propose for a role of some name. Each proposal is made to a role once, and remembered, so that a permission an administrator took
/// away does not come back when a feature is enabled again.
/// </summary>
public sealed class Stereotypes(CqDbContext db, IEnabled<IPermissionProvider> providers)
{
    /// <summary>Gives a role what was not proposed to it yet. The caller saves.</summary>
    /// <param name="onlyRemember">True when someone has chosen the role's permissions instead.</param>
    public async Task ApplyAsync(Role role, bool onlyRemember = false, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(role);
        var proposed = For(role.Name);
        var before = await db.Set<AppliedStereotype>().Where(s => s.RoleId == role.Id).Select(s => s.PermissionName).ToListAsync(ct);
        foreach (var name in proposed.Except(before, StringComparer.Ordinal))
        {
            db.Add(new AppliedStereotype { RoleId = role.Id, PermissionName = name });
            if (!onlyRemember && role.Permissions.All(p => p.PermissionName != name))
                role.Permissions.Add(new RolePermission { RoleId = role.Id, PermissionName = name });
        }
    }

    private IReadOnlyList<string> For(string roleName) =>
        [.. providers.SelectMany(p => p.GetDefaultStereotypes())
            .Where(s => s.Name == roleName)
            .SelectMany(s => s.Permissions)
            .Select(p => p.Name)
            .Distinct(StringComparer.Ordinal)];
}
