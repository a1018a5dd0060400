using CQ.Abstractions.People;
using CQ.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Territory.Controllers;

/// <summary>
/// A screen about the whole sector: <c>[RequirePermission]</c> lets in who holds the permission somewhere, here it must be held everywhere.
/// </summary>
public abstract class SectorWideController(Permission permission) : CqController
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!HttpContext.RequestServices.GetRequiredService<IViewer>().Has(permission, GrantScope.Tenant))
            context.Result = Forbid();
        base.OnActionExecuting(context);
    }
}
