using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Security;

/// <summary>The session cookie of the current tenant: its own name, no path (so that it follows the prefix), strictly for requests of this site.</summary>
internal sealed class ConfigureTenantCookie(ITenantAccessor tenant) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(CookieAuthenticationOptions options) => Configure(CqClaims.Scheme, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != CqClaims.Scheme)
            return;
        options.Cookie.Name = "cq_auth_" + (tenant.CurrentOrDefault?.Key ?? "host");
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/compte/connexion";
        options.ReturnUrlParameter = "retour";
        options.ExpireTimeSpan = SessionTicket.Unused;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = context =>
        {
            if (Machines.Asks(context.Request))
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
    }

    // The second wall after the protector: the ticket names its tenant, and the account must still stand.
    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (SessionTicket.Of(context.Principal) is { } ticket
            && ticket.TenantId == tenant.Current.Id
            && await context.HttpContext.RequestServices.GetRequiredService<ISessionValidator>().IsValidAsync(ticket, context.HttpContext.RequestAborted))
        {
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CqClaims.Scheme);
    }
}
