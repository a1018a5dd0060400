using CQ.Abstractions.Tenants;
using CQ.Hosting.Localization;
using CQ.Hosting.Tenants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting;

/// <summary>
/// Caches a page that is the same for everyone not signed in. Only GET, only without a session or notice cookie, per language, tagged with the
/// tenant so that any change in it drops its pages (C.8), also the one that is being made meanwhile. Pages with a form never ask for this policy.
/// </summary>
internal sealed class PublicPagePolicy : IOutputCachePolicy
{
    private static readonly object Begun = new();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var tenant = http.RequestServices.GetRequiredService<ITenantAccessor>().CurrentOrDefault;
        var anonymous = tenant is not null
            && HttpMethods.IsGet(http.Request.Method)
            && !http.Request.Cookies.ContainsKey("cq_auth_" + tenant.Key)
            && !http.Request.Cookies.ContainsKey("cq_note_" + tenant.Key);
        context.EnableOutputCaching = anonymous;
        context.AllowCacheLookup = anonymous;
        context.AllowCacheStorage = anonymous;
        // Who waits for another's page gets their fault as well: a reader who clicks twice would read that the site is broken, because their first click was given up.
        context.AllowLocking = false;
        if (!anonymous)
            return ValueTask.CompletedTask;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["lang"] = http.Request.Cookies[TenantCulture.CookieName(tenant!)] == "en" ? "en" : "";
        context.Tags.Add(PageTags.Everything);
        context.Tags.Add(PageTags.Of(tenant!.Id));
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(60);
        http.Items[Begun] = GenerationOf(context);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK || context.HttpContext.Response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        if (context.HttpContext.Items[Begun] is ValueTuple<long, long> begun && begun != GenerationOf(context))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static (long All, long Tenant) GenerationOf(OutputCacheContext context)
    {
        var services = context.HttpContext.RequestServices;
        return services.GetRequiredService<PageGenerations>().Of(services.GetRequiredService<ITenantAccessor>().Current.Id);
    }
}
