using CQ.Abstractions.People;
using CQ.Mvc.Access;
using CQ.Users.Models;

namespace CQ.Users.Services.Roles;

/// <summary>Nobody hands out, through a screen, a security-critical permission that they do not hold themselves.</summary>
public sealed class CriticalRights(IViewer viewer, IPermissionCatalog catalog)
{
    /// <summary>Whether some of these are critical and not the viewer's own.</summary>
    public bool AreBeyondViewer(IEnumerable<string> permissionNames) =>
        permissionNames
            .SelectMany(name => catalog.Find(name) is null ? [] : catalog.Implied(name).Append(name))
            .Select(catalog.Find)
            .Any(p => p is { IsSecurityCritical: true } && !viewer.Has(p, GrantScope.Tenant));

    public bool AreBeyondViewer(Role role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return AreBeyondViewer(role.Permissions.Select(p => p.PermissionName));
    }
}
