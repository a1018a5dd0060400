using CQ.Abstractions.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Mvc.Access;

/// <summary>
/// Lets in who holds the permission somewhere: whether it holds for this council or group, the action asks of <see cref="IViewer"/> with the
/// scope. Someone not signed in is asked to sign in.
/// </summary>
/// <param name="permission">Name of the permission.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirePermissionAttribute(string permission) : Attribute, IAuthorizationFilter
{
    public string Permission { get; } = permission;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var services = context.HttpContext.RequestServices;
        var viewer = services.GetRequiredService<IViewer>();
        var asked = services.GetRequiredService<IPermissionCatalog>().Get(Permission);
        if (!viewer.Has(asked))
            context.Result = viewer.IsSignedIn ? new ForbidResult() : new ChallengeResult();
    }
}
