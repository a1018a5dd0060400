using Microsoft.AspNetCore.Http;

namespace CQ.Hosting.Pages;

/// <summary>
/// Has what watches sites and checks links told of a page without being sent it: HEAD is answered as GET would be, which is what routes name, and the server leaves the body out.
/// </summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
