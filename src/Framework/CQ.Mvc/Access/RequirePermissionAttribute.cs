using CQ.Abstractions.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Mvc.Access;

/// <summary>
/// Lets in who holds the permission somewhere: whether it holds for this council or group, the action asks of <see cref="IViewer"/> with the
/// scope. With <see cref="TenantWide"/> it must be held for the whole sector. Someone not signed in is asked to sign in.
/// </summary>
/// <param name="permission">Name of the permission.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirePermissionAttribute(string permission) : Attribute, IAuthorizationFilter
{
    public string Permission { get; } = permission;

    /// <summary>For a screen about the whole sector: held for one council alone, the permission opens nothing here.</summary>
    public bool TenantWide { get; set; }

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var services = context.HttpContext.RequestServices;
        var viewer = services.GetRequiredService<IViewer>();
        var asked = services.GetRequiredService<IPermissionCatalog>().Get(Permission);
        if (!viewer.Has(asked, TenantWide ? GrantScope.Tenant : null))
            context.Result = viewer.IsSignedIn ? new ForbidResult() : new ChallengeResult();
    }
}
