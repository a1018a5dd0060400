using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Http;

namespace CQ.Users.Services.SignIn;

/// <summary>
/// Where to go after signing in. Only an address of this tenant is followed: the framework's check for local addresses accepts another tenant's
/// prefix on the same host.
/// </summary>
public sealed class ReturnPaths(IHttpContextAccessor http, ITenantAccessor tenant, ITenantStore tenants)
{
    /// <summary>Name of the query key that carries it.</summary>
    public const string Key = "retour";

    public async Task<string> SafeAsync(string? asked, CancellationToken ct = default)
    {
        var pathBase = http.HttpContext!.Request.PathBase.Value ?? "";
        var home = pathBase + "/";
        if (!LocalPath.IsValid(asked) || !LocalPath.IsUnder(asked!, pathBase))
            return home;
        if (pathBase.Length > 0)
            return asked!;
        var others = (await tenants.ListAsync(ct)).Where(t => t.Id != tenant.Current.Id);
        return others.SelectMany(t => t.Addresses).Any(a => a.Prefix is { Length: > 0 } prefix && LocalPath.IsUnder(asked!, "/" + prefix)) ? home : asked!;
    }
}
