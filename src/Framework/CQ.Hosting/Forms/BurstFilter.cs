using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Data.Bursts;
using CQ.Data.Tenancy;
using CQ.Mvc.Access;
using CQ.Mvc.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Routing;

namespace CQ.Hosting.Forms;

/// <summary>
/// Runs an action that changes something as one burst: committed when it leads on (a redirect) or answers a machine with success, rolled back when it shows
/// the form again. A form sent twice is carried out once; the second is led to the answer of the first.
/// </summary>
internal sealed class BurstFilter(IBurst burst, RequestReceipts receipts, CqDbContext db, IViewer viewer, IUrlHelperFactory urls) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || http.GetEndpoint()?.Metadata.GetMetadata<OutsideBurstAttribute>() is not null)
        {
            await next();
            return;
        }

        var ct = http.RequestAborted;
        await burst.RunAsync(
            async token =>
            {
                var id = RequestId(http.Request);
                if (id is not null && viewer.UserId is { } user && !await receipts.TryTakeAsync(user, id.Value, token))
                {
                    context.Result = new RedirectResult(await receipts.LocationAsync(user, id.Value, token) ?? "~/");
                    return;
                }

                var executed = await next();
                if (Location(executed, urls) is not { } location || (executed.Exception is not null && !executed.ExceptionHandled))
                    burst.Abandon();
                else
                    await FinishAsync(id, location, token);
            },
            ct);
    }

    // Other nodes hear of it also when it was done in plain updates, of which no saving tells.
    private async Task FinishAsync(Guid? id, string location, CancellationToken ct)
    {
        if (id is not null && viewer.UserId is { } who)
            await receipts.SetLocationAsync(who, id.Value, location, ct);
        await TenantSignals.NotifyAsync(db, db.TenantId, ct);
    }

    private static Guid? RequestId(HttpRequest request) =>
        request.HasFormContentType && Guid.TryParse(request.Form[FormGuardTagHelper.RequestIdField], out var id) ? id : null;

    // Where a success leads; null for anything that is not one.
    private static string? Location(ActionExecutedContext executed, IUrlHelperFactory urls)
    {
        var url = urls.GetUrlHelper(executed);
        return executed.Result switch
        {
            RedirectResult r => url.Content(r.Url),
            LocalRedirectResult r => url.Content(r.Url),
            RedirectToActionResult r => url.Action(r.ActionName, r.ControllerName, r.RouteValues, null, null, r.Fragment),
            RedirectToRouteResult r => url.RouteUrl(r.RouteName, r.RouteValues, null, null, r.Fragment),
            FileResult => "~/",
            ObjectResult { StatusCode: null or < 300 } => "~/",
            StatusCodeResult { StatusCode: < 300 } => "~/",
            _ => null,
        };
    }
}
