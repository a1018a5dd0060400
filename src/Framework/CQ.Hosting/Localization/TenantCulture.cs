using System.Globalization;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Http;

namespace CQ.Hosting.Localization;

/// <summary>
/// The language of a page: the tenant's language cookie, else the tenant's default. Never Accept-Language, so that shared caches stay whole (D15).
/// </summary>
internal sealed class TenantCulture(RequestDelegate next, ITenantAccessor tenant)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string CookieName(Tenant tenant) => "cq_lang_" + tenant.Key;

    public static CultureInfo Of(string? language) => language == "en" ? English : French;

    public Task InvokeAsync(HttpContext context)
    {
        var current = tenant.Current;
        var culture = Of(context.Request.Cookies[CookieName(current)] is "fr" or "en" ? context.Request.Cookies[CookieName(current)] : current.Culture);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        context.Response.Headers.ContentLanguage = culture.TwoLetterISOLanguageName;
        return next(context);
    }
}
