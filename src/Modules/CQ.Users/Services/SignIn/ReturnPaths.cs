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
        if (!IsLocal(asked) || !IsUnder(asked!, pathBase))
            return home;
        if (pathBase.Length > 0)
            return asked!;
        var others = (await tenants.ListAsync(ct)).Where(t => t.Id != tenant.Current.Id);
        return others.SelectMany(t => t.Addresses).Any(a => a.Prefix is { Length: > 0 } prefix && IsUnder(asked!, "/" + prefix)) ? home : asked!;
    }

    internal static bool IsLocal(string? path) =>
        path is { Length: > 0 and <= 2000 } && path[0] == '/' && (path.Length == 1 || path[1] is not ('/' or '\\')) && !path.Any(char.IsControl)
        && !path.Contains('\\', StringComparison.Ordinal);

    // As the browser will read it: dot segments resolved, escapes undone.
    internal static bool IsUnder(string address, string pathBase)
    {
        var path = Uri.UnescapeDataString(new Uri("http://site" + address).AbsolutePath);
        return path.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase)
            && (pathBase.Length == 0 || path.Length == pathBase.Length || path[pathBase.Length] == '/');
    }
}
