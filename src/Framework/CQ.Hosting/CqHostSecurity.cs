using System.Threading.RateLimiting;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Hosting.Security;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CQ.Hosting;

/// <summary>Cookies, keys, antiforgery and permissions, each per tenant.</summary>
internal static class CqHostSecurity
{
    public static IServiceCollection AddCqSecurity(this IServiceCollection services, CqHostOptions options)
    {
        services.AddDataProtection().SetApplicationName("CQ.Cms");
        services.AddSingleton<DatabaseKeyRing>();
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeyRing>((options, ring) => options.XmlRepository = ring);
        DecorateProtection(services);

        services.AddAuthentication(CqClaims.Scheme).AddCookie(CqClaims.Scheme);
        services.AddAuthorization();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, ConfigureTenantCookie>();
        services.Replace(ServiceDescriptor.Singleton<IOptionsMonitorCache<CookieAuthenticationOptions>, TenantCookieOptionsCache>());
        services.AddSingleton<IPermissionCatalog, PermissionCatalog>();
        services.AddSingleton<IPasswordGate, DemoPasswordGate>();
        services.AddScoped<ViewerResolver>();
        services.AddScoped<IViewerSwitch>(s => s.GetRequiredService<ViewerResolver>());
        services.AddRateLimiter(limiter => Limit(limiter, options.AccountFormsPerMinute));
        return services;
    }

    /// <summary>After MVC, which registers its own.</summary>
    public static void ReplaceFrameworkServices(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery, TenantAntiforgery>());
        services.Replace(ServiceDescriptor.Singleton<Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataProvider, TenantTempData>());
    }

    private static void DecorateProtection(IServiceCollection services)
    {
        var inner = services.Last(d => d.ServiceType == typeof(IDataProtectionProvider));
        services.Remove(inner);
        services.AddSingleton<IDataProtectionProvider>(sp => new TenantDataProtection(
            (IDataProtectionProvider)inner.ImplementationFactory!(sp), sp.GetRequiredService<ITenantAccessor>()));
    }

    // A room that votes behind one address must not be shut out: only account forms are limited, and generously (lockout is per account).
    private static void Limit(RateLimiterOptions options, int perMinute)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy("accounts", context =>
        {
            var tenant = context.RequestServices.GetRequiredService<ITenantAccessor>().CurrentOrDefault?.Id ?? Guid.Empty;
            var limited = HttpMethods.IsPost(context.Request.Method);
            return limited
                ? RateLimitPartition.GetFixedWindowLimiter(
                    (tenant, context.Connection.RemoteIpAddress?.ToString()),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter((tenant, (string?)null));
        });
    }
}
