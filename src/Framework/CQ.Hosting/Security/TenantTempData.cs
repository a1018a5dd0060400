using System.Collections.Concurrent;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Mvc.ViewFeatures.Infrastructure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Security;

/// <summary>Notices between two pages travel in a cookie of their own per tenant; with one name they were lost (C.5).</summary>
internal sealed class TenantTempData(
    ITenantAccessor tenant, IDataProtectionProvider protection, ILoggerFactory loggers, TempDataSerializer serializer) : ITempDataProvider
{
    private readonly ConcurrentDictionary<Guid, CookieTempDataProvider> _byTenant = new();

    /// <summary>Who carries this cookie is about to be told something, on a page that is nobody else's and shown once.</summary>
    public static string NameOf(Tenant? tenant) => "cq_note_" + (tenant?.Key ?? "host");

    public IDictionary<string, object> LoadTempData(HttpContext context) => Inner().LoadTempData(context);

    // Nothing to say and nothing said before: a deleting cookie would only keep the page from being cached.
    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values.Count > 0 || context.Request.Cookies.ContainsKey(CookieName()))
            Inner().SaveTempData(context, values);
    }

    private string CookieName() => NameOf(tenant.CurrentOrDefault);

    private CookieTempDataProvider Inner() =>
        _byTenant.GetOrAdd(tenant.CurrentOrDefault?.Id ?? Guid.Empty, _ =>
        {
            var options = new CookieTempDataProviderOptions();
            options.Cookie.Name = CookieName();
            options.Cookie.IsEssential = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            return new CookieTempDataProvider(protection, loggers, Options.Create(options), serializer);
        });
}
