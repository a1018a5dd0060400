using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Security;

/// <summary>Resolves who is looking, between authentication and authorization. An anonymous viewer is a constant and costs nothing.</summary>
internal sealed class ViewerMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ITenantAccessor tenant)
    {
        if (tenant.CurrentOrDefault is not null && Guid.TryParse(context.User.FindFirst(CqClaims.User)?.Value, out var userId))
        {
            // Unless the page says more.
            context.Response.Headers.CacheControl = "private, no-cache";
            await context.RequestServices.GetRequiredService<ViewerResolver>().BecomeAsync(userId, context.RequestAborted);
        }

        await next(context);
    }
}
