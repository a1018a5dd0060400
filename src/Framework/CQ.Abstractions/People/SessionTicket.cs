using System.Globalization;
using System.Security.Claims;

namespace CQ.Abstractions.People;

/// <summary>What a session cookie says: who, in which tenant, with which stamp, and which session it is, open since when. Rights are not in it; they are resolved per request (C.5).</summary>
public sealed record SessionTicket(Guid UserId, Guid TenantId, string Stamp, Guid Id, DateTimeOffset OpenedAt)
{
    /// <summary>After this long without a request a session ends.</summary>
    public static readonly TimeSpan Unused = TimeSpan.FromDays(14);

    /// <summary>However much it is used: the password is asked for again each season.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>Null for whoever carries no session, or one that does not say all of it.</summary>
    public static SessionTicket? Of(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirst(CqClaims.User)?.Value, out var user)
        && Guid.TryParse(principal.FindFirst(CqClaims.Tenant)?.Value, out var tenant)
        && principal.FindFirst(CqClaims.Stamp)?.Value is { } stamp
        && Guid.TryParse(principal.FindFirst(CqClaims.Session)?.Value, out var id)
        && long.TryParse(principal.FindFirst(CqClaims.Opened)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var opened)
            ? new SessionTicket(user, tenant, stamp, id, DateTimeOffset.FromUnixTimeSeconds(opened))
            : null;

    public ClaimsPrincipal ToPrincipal() =>
        new(new ClaimsIdentity(
            [
                new Claim(CqClaims.User, UserId.ToString()),
                new Claim(CqClaims.Tenant, TenantId.ToString()),
                new Claim(CqClaims.Stamp, Stamp),
                new Claim(CqClaims.Session, Id.ToString()),
                new Claim(CqClaims.Opened, OpenedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ],
            CqClaims.Scheme));
}
