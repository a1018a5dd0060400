using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data.Tenancy;
using CQ.Hosting.Forms;
using CQ.Hosting.Security;
using CQ.Hosting.Watching;
using CQ.Mvc.Access;
using CQ.Mvc.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Caching.Memory;

namespace CQ.Hosting.Pages;

/// <summary>
/// Keeps the page that somebody who is signed in was sent, for the same session alone and until anything of the tenant changes: who goes back and forth between a list and what it leads to
/// has it at once. It stands behind authentication and authorization, which are asked each time, and is sure of what others changed or keeps nothing.
/// </summary>
internal sealed class KeepOwnPages(RequestDelegate next, PageGenerations generations, ITenantTimeZone zone, PageMetrics metrics) : IDisposable
{
    private const int LongestPage = 256 * 1024;
    private const long MemoryLimit = 64 * 1024 * 1024;

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = MemoryLimit });

    public void Dispose() => _pages.Dispose();

    public async Task InvokeAsync(HttpContext context, ITenantAccessor tenant, IViewer viewer, TenantConnection connection)
    {
        if (!viewer.IsSignedIn || KeyOf(context, tenant.Current, connection) is not { } key)
        {
            await next(context);
            return;
        }

        if (_pages.TryGetValue(key, out OwnPage? page))
        {
            metrics.FromMemory();
            await page!.SendAsync(context.Response, context.RequestAborted);
            return;
        }

        await MakeAsync(context, key);
    }

    private OwnPageKey? KeyOf(HttpContext context, Tenant tenant, TenantConnection connection)
    {
        var request = context.Request;
        // A page about a fault, or one that shows again what was typed, is of its request alone.
        if (!HttpMethods.IsGet(request.Method)
            || context.Response.StatusCode != StatusCodes.Status200OK
            || ExpiredFormMiddleware.TypedValues(context) is not null
            || !connection.Opened
            || generations.ChangesOf(tenant.Id) is not { } changes
            || context.GetEndpoint()?.Metadata is not { } metadata
            || metadata.GetMetadata<ControllerActionDescriptor>() is null
            || metadata.GetMetadata<NotKeptAttribute>() is not null
            || request.Cookies.ContainsKey(TenantTempData.NameOf(tenant)))
        {
            return null;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers.Cookie.ToString()));
        return new OwnPageKey(
            tenant.Id,
            connection.TenantVersion,
            changes,
            zone.Today,
            $"{request.Scheme} {request.Host} {request.PathBase}{request.Path}{request.QueryString} {request.Headers.Accept} {request.Headers["X-CQ-Fragment"]}",
            MemoryMarshal.Read<UInt128>(hash));
    }

    private async Task MakeAsync(HttpContext context, OwnPageKey key)
    {
        var (response, ids) = (context.Response, new FormIds());
        context.Features.Set(ids);
        var sent = response.Body;
        var copy = new KeptCopy(sent, LongestPage);
        response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = sent;
        }

        if (IsKept(response) && copy.ToArray() is { Length: > 0 } body)
            _pages.Set(key, new OwnPage(response.Headers, body, ids.Given), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = PageGenerations.Lifetime, Size = body.Length });
    }

    private static bool IsKept(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK
        && response.Headers.SetCookie.Count == 0
        && response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
}
