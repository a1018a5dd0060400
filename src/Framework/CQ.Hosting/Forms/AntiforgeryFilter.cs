using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CQ.Hosting.Forms;

/// <summary>
/// Every request that may change something must carry the tenant's token; the action of one that does not is never run. A person gets the same form
/// back with what was typed (see <see cref="ExpiredFormMiddleware"/>).
/// </summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IAsyncAuthorizationFilter, IAntiforgeryPolicy
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var method = context.HttpContext.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsOptions(method) || !context.IsEffectivePolicy<IAntiforgeryPolicy>(this))
            return;
        try
        {
            if (await antiforgery.IsRequestValidAsync(context.HttpContext))
                return;
            ExpiredFormMiddleware.Mark(context.HttpContext);
        }
        catch (AntiforgeryValidationException)
        {
            // The form cannot be read at all, so there is nothing to show again.
        }

        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }
}
