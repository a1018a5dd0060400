using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Hosting.Tenants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CQ.Hosting.Localization;

/// <summary>
/// <c>POST /langue</c>: the one form without token (D15). It sets the language cookie and goes back to a checked address of this tenant, nothing else.
/// </summary>
internal static class LanguageSwitch
{
    public static void MapLanguageSwitch(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/langue", Switch).DisableAntiforgery().WithMetadata(new AccessAttribute(RoleNames.Anonymous));

    private static IResult Switch(
        HttpContext context, [FromServices] ITenantAccessor tenant, [FromServices] TenantRegistry tenants, [FromForm] string? langue, [FromForm] string? retour)
    {
        var language = langue == "en" ? "en" : "fr";
        context.Response.Cookies.Append(
            TenantCulture.CookieName(tenant.Current),
            language,
            new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
            });
        // As the browser will read it, dots resolved: a path may climb out of a prefix, or lie under another tenant's.
        var prefix = context.Request.PathBase.Value ?? "";
        return Results.LocalRedirect("~" + (LocalPath.IsValid(retour) && LocalPath.IsOf(tenant.Current, prefix, prefix + retour, tenants.All) ? retour : "/"));
    }
}
