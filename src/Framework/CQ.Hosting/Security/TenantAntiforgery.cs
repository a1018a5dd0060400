using System.Collections.Concurrent;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CQ.Hosting.Security;

/// <summary>One antiforgery per tenant, with a cookie of its own: the framework captures its options once, so they cannot vary (C.5).</summary>
internal sealed class TenantAntiforgery(ITenantAccessor tenant, IDataProtectionProvider protection, ILoggerFactory loggers) : IAntiforgery
{
    public const string FieldName = "__token";

    private readonly ConcurrentDictionary<Guid, IAntiforgery> _byTenant = new();

    private IAntiforgery Inner => _byTenant.GetOrAdd(tenant.CurrentOrDefault?.Id ?? Guid.Empty, _ => Make(tenant.CurrentOrDefault?.Key ?? "host"));

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => Inner.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => Inner.GetTokens(httpContext);

    public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Inner.IsRequestValidAsync(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => Inner.SetCookieTokenAndHeader(httpContext);

    public Task ValidateRequestAsync(HttpContext httpContext) => Inner.ValidateRequestAsync(httpContext);

    private IAntiforgery Make(string key)
    {
        var services = new ServiceCollection();
        services.AddSingleton(protection);
        services.AddSingleton(loggers);
        services.AddLogging();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "cq_form_" + key;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = FieldName;
            options.HeaderName = "X-CQ-Token";
            // The Content-Security-Policy says who may frame.
            options.SuppressXFrameOptionsHeader = true;
        });
        return services.BuildServiceProvider().GetRequiredService<IAntiforgery>();
    }
}
