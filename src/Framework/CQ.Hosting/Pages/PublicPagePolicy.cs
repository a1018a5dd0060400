using CQ.Abstractions.Tenants;
using CQ.Hosting.Localization;
using CQ.Hosting.Security;
using CQ.Hosting.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CQ.Hosting.Pages;

/// <summary>
/// Caches a page that is the same for everyone not signed in. Only GET, only without a session or notice cookie, per language and encoding, tagged with the
/// tenant so that any change in it drops its pages (C.8), also the one that is being made meanwhile. Pages with a form never ask for this policy.
/// </summary>
internal sealed class PublicPagePolicy : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var tenant = http.RequestServices.GetRequiredService<ITenantAccessor>().CurrentOrDefault;
        var anonymous = tenant is not null
            && HttpMethods.IsGet(http.Request.Method)
            && !http.Request.Cookies.ContainsKey("cq_auth_" + tenant.Key)
            && !http.Request.Cookies.ContainsKey(TenantTempData.NameOf(tenant));
        context.EnableOutputCaching = anonymous;
        context.AllowCacheLookup = anonymous;
        context.AllowCacheStorage = anonymous;
        // Who waits for another's page gets their fault as well: a reader who clicks twice would read that the site is broken, because their first click was given up.
        // MakePageOnce waits better.
        context.AllowLocking = false;
        if (!anonymous)
            return ValueTask.CompletedTask;
        context.CacheVaryByRules.QueryKeys = "*";
        var (language, encoding) = (http.Request.Cookies[TenantCulture.CookieName(tenant!)] == "en" ? "en" : "", EncodingOf(http.Request.Headers.AcceptEncoding));
        // Compressed once for all browsers that say the same in other words.
        http.Request.Headers.AcceptEncoding = encoding;
        context.CacheVaryByRules.VaryByValues["lang"] = language;
        context.CacheVaryByRules.VaryByValues["encoding"] = encoding;
        context.Tags.Add(PageTags.Everything);
        context.Tags.Add(PageTags.Of(tenant!.Id));
        context.ResponseExpirationTimeSpan = TimeSpan.FromSeconds(60);
        http.Features.Set(new PublicPage(language, encoding, GenerationOf(context)));
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.HttpContext.RequestServices.GetRequiredService<PageMetrics>().FromCache();
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK || context.HttpContext.Response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        if (context.HttpContext.Features.Get<PublicPage>() is { } page && (!page.IsKept || page.Generation != GenerationOf(context)))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static string EncodingOf(StringValues accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var encodings))
            return "";
        bool Takes(string encoding) => encodings.Any(e => e.Quality != 0 && e.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase));
        return Takes("br") ? "br" : Takes("gzip") ? "gzip" : "";
    }

    private static (long All, long Tenant) GenerationOf(OutputCacheContext context)
    {
        var services = context.HttpContext.RequestServices;
        return services.GetRequiredService<PageGenerations>().Of(services.GetRequiredService<ITenantAccessor>().Current.Id);
    }
}
