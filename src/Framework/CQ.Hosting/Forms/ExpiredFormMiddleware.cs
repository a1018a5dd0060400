using CQ.Abstractions.Tenants;
using CQ.Mvc.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CQ.Hosting.Forms;

/// <summary>
/// When a form came with an expired token, its own page is drawn again with GET, holding what was typed and a fresh token. Nothing was done and nothing
/// is lost.
/// </summary>
internal sealed class ExpiredFormMiddleware(RequestDelegate next)
{
    private static readonly object Marked = new();
    private static readonly object Typed = new();

    public static void Mark(HttpContext context) => context.Items[Marked] = true;

    /// <summary>What was typed into the form that is being shown again, or null on any other page.</summary>
    public static IFormCollection? TypedValues(HttpContext context) => context.Items[Typed] as IFormCollection;

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (!context.Items.Remove(Marked) || context.Response.HasStarted || !context.Request.HasFormContentType)
            return;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var page = form[FormGuardTagHelper.PageField].ToString();
        if (!LocalPath.IsValid(page))
            return;

        context.Items[Typed] = form;
        context.Response.Clear();
        context.SetEndpoint(null);
        context.Features.Set<IRouteValuesFeature>(null);
        var query = page.IndexOf('?', StringComparison.Ordinal);
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = query < 0 ? page : page[..query];
        context.Request.QueryString = query < 0 ? QueryString.Empty : new QueryString(page[query..]);
        await next(context);
    }
}
