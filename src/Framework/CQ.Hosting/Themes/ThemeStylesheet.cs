using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Mvc.Colours;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CQ.Hosting.Themes;

/// <summary>The tenant's colours as a stylesheet of custom properties, under an address that holds their hash so that it can be cached for ever (D11).</summary>
internal static class ThemeStylesheet
{
    public static void MapThemeStylesheet(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/theme/{hash}.css", Serve).WithMetadata(new AccessAttribute(RoleNames.Anonymous));

    private static async Task<IResult> Serve(HttpContext context, string hash, ISiteSettings settings)
    {
        var colours = SectorColours.From((await settings.GetAsync<SiteProfile>(context.RequestAborted)).SectorColour);
        var current = hash == colours.Hash;
        context.Response.Headers.CacheControl = current ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Text(colours.Css, "text/css; charset=utf-8");
    }
}
