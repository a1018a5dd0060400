using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Navigation;

/// <summary>
/// Before a reader is told that there is nothing: perhaps an old site had the page here (see <see cref="ILostPaths"/>). Stands where the viewer is known, so that
/// nobody learns of what is not for them. Pages that exist cost nothing; the home with an old site's number in its query is asked about first.
/// </summary>
internal sealed class LostPaths(RequestDelegate next)
{
    private static readonly PathString[] NeverThere = ["/admin", "/compte", "/erreur", "/fichiers", "/health"];
    private static readonly string[] OldNumbers = ["p", "page_id"];

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!MayBeOld(context))
        {
            await next(context);
            return;
        }

        var ofHome = context.Request.Path == "/" && context.Request.Query.Keys.Any(k => OldNumbers.Contains(k, StringComparer.OrdinalIgnoreCase));
        if (ofHome && await LeadOnAsync(context))
            return;
        await next(context);
        if (!ofHome && context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false })
            await LeadOnAsync(context);
    }

    private static bool MayBeOld(HttpContext context)
    {
        var request = context.Request;
        return HttpMethods.IsGet(request.Method)
            && context.Features.Get<IStatusCodeReExecuteFeature>() is null
            && context.RequestServices.GetRequiredService<ITenantAccessor>().CurrentOrDefault?.State is TenantState.Running
            && !NeverThere.Any(p => request.Path.StartsWithSegments(p));
    }

    private static async Task<bool> LeadOnAsync(HttpContext context)
    {
        var request = context.Request;
        foreach (var paths in context.RequestServices.GetRequiredService<IEnabled<ILostPaths>>())
        {
            if (await paths.FindAsync(request.Path.ToUriComponent() + request.QueryString.ToUriComponent(), context.RequestAborted) is not { } found)
                continue;
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = request.PathBase.ToUriComponent() + found[1..];
            // It may lead where not everyone may go.
            context.Response.Headers.CacheControl = "no-store";
            return true;
        }

        return false;
    }
}
