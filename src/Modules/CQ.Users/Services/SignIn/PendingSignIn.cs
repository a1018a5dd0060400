using System.Globalization;
using System.Security.Cryptography;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CQ.Users.Services.SignIn;

/// <summary>
/// Between password and code: a short-lived, protected cookie that says whose password was right. It opens nothing by itself. The stamp ties it to
/// that password.
/// </summary>
public sealed class PendingSignIn(IDataProtectionProvider protection, IHttpContextAccessor http, ITenantAccessor tenant, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("CQ.Users.PendingSignIn");

    private string Name => "cq_step_" + tenant.Current.Key;

    public void Begin(Guid userId, string stamp)
    {
        var until = time.GetUtcNow().Add(Life).ToUnixTimeSeconds();
        http.HttpContext!.Response.Cookies.Append(
            Name, _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{userId:N} {until} {stamp}")), Options());
    }

    /// <summary>Whose step this is, or null when it is too late or there was none.</summary>
    public (Guid UserId, string Stamp)? Read()
    {
        if (http.HttpContext!.Request.Cookies[Name] is not { Length: > 0 } value)
            return null;
        try
        {
            var parts = _protector.Unprotect(value).Split(' ', 3);
            return long.Parse(parts[1], CultureInfo.InvariantCulture) >= time.GetUtcNow().ToUnixTimeSeconds()
                ? (Guid.ParseExact(parts[0], "N"), parts[2])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void End() => http.HttpContext!.Response.Cookies.Delete(Name, Options());

    private CookieOptions Options() => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.HttpContext!.Request.IsHttps,
        Path = http.HttpContext.Request.PathBase.HasValue ? http.HttpContext.Request.PathBase.Value : "/",
    };
}
