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

    /// <summary>Addresses of this site are shorter; a longer one would make an answer that browsers and proxies refuse.</summary>
    public const int Longest = 2_000;

    /// <summary>What may stand in an address again; null for what is too long.</summary>
    public static string? Short(string? asked) => asked is { Length: <= Longest } ? asked : null;

    public async Task<string> SafeAsync(string? asked, CancellationToken ct = default)
    {
        var pathBase = http.HttpContext!.Request.PathBase.Value ?? "";
        return LocalPath.IsOf(tenant.Current, pathBase, asked, await tenants.ListAsync(ct)) ? asked! : pathBase + "/";
    }
}
