using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Http;

namespace CQ.Hosting.Tenants;

/// <summary>
/// Finds the tenant of the request, enters it, and moves its prefix from the path to the path base.
/// </summary>
internal sealed class TenantMiddleware(RequestDelegate next, TenantRegistry registry, ITenantAccessor accessor)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (registry.Match(request.Host.Value ?? "", request.Path.Value ?? "/") is not { } match)
        {
            await PlainPage.WriteAsync(context, StatusCodes.Status404NotFound, "Aucun site à cette adresse", "Vérifiez l’adresse, ou demandez-la à votre mairie.");
            return;
        }

        if (match.Prefix.Length > 0)
        {
            request.PathBase = request.PathBase.Add(request.Path.Value![..(match.Prefix.Length + 1)]);
            request.Path = request.Path.Value!.Length > match.Prefix.Length + 1 ? request.Path.Value[(match.Prefix.Length + 1)..] : "/";
        }

        using var entered = accessor.Enter(match.Tenant);
        System.Diagnostics.Activity.Current?.SetTag("cq.tenant", match.Tenant.Name);
        if (await RefuseAsync(context, match.Tenant))
            return;
        await next(context);
    }

    private static async Task<bool> RefuseAsync(HttpContext context, Tenant tenant)
    {
        var path = context.Request.Path;
        switch (tenant.State)
        {
            case TenantState.Running:
                return false;
            case TenantState.Uninitialized or TenantState.Initializing when path.StartsWithSegments("/setup") || path.StartsWithSegments("/_content"):
                return false;
            case TenantState.Initializing:
                context.Response.Headers.RetryAfter = "10";
                await PlainPage.WriteAsync(
                    context, StatusCodes.Status503ServiceUnavailable, "Ce site est en cours d’installation", "Il sera prêt dans quelques instants. Rechargez la page.");
                return true;
            case TenantState.Uninitialized:
                await PlainPage.WriteAsync(
                    context, StatusCodes.Status503ServiceUnavailable, "Ce site n’est pas encore installé", "La personne qui l’installe a reçu l’adresse du formulaire d’installation.");
                return true;
            default:
                await PlainPage.WriteAsync(
                    context, StatusCodes.Status503ServiceUnavailable, "Ce site est fermé pour le moment", "Ses données sont conservées. Adressez-vous à votre mairie.");
                return true;
        }
    }
}
