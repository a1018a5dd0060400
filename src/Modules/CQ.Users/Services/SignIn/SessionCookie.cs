using System.Security.Claims;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.SignIn;

/// <summary>Opens and closes the session of this browser. The cookie says who, in which tenant and with which stamp; rights are not in it.</summary>
public sealed class SessionCookie(IHttpContextAccessor http, ITenantAccessor tenant, CqDbContext db, TimeProvider time)
{
    public async Task OpenAsync(User user, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = new ClaimsIdentity(
            [
                new Claim(CqClaims.User, user.Id.ToString()),
                new Claim(CqClaims.Tenant, tenant.Current.Id.ToString()),
                new Claim(CqClaims.Stamp, user.SecurityStamp),
            ],
            CqClaims.Scheme);
        await http.HttpContext!.SignInAsync(CqClaims.Scheme, new ClaimsPrincipal(identity));
        await SeenAsync(db, user.Id, time.GetUtcNow(), ct);
    }

    public Task CloseAsync() => http.HttpContext!.SignOutAsync(CqClaims.Scheme);

    /// <summary>A plain update: being seen is no change that pages or other nodes need to know of.</summary>
    internal static Task SeenAsync(CqDbContext db, Guid userId, DateTimeOffset now, CancellationToken ct) =>
        db.Set<User>()
            .Where(u => u.Id == userId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(u => u.LastSeenAt, now).SetProperty(u => u.InactivityNoticeAt, (DateTimeOffset?)null), ct);
}
