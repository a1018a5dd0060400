using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.SignIn;

/// <summary>Opens and closes the session of this browser. The one it held before is over for good: whoever has a copy of its cookie is asked to sign in.</summary>
public sealed class SessionCookie(IHttpContextAccessor http, ITenantAccessor tenant, CqDbContext db, TimeProvider time)
{
    public async Task OpenAsync(User user, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        await EndAsync(user, ct);
        await SendAsync(user, time.GetUtcNow());
        await SeenAsync(db, user.Id, time.GetUtcNow(), ct);
    }

    /// <summary>Goes on with the account's new stamp, which ended every session: this one alone is spared, and is no younger for it.</summary>
    public Task GoOnAsync(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return SendAsync(user, Present?.OpenedAt ?? time.GetUtcNow());
    }

    public async Task CloseAsync(CancellationToken ct = default)
    {
        await EndAsync(null, ct);
        await http.HttpContext!.SignOutAsync(CqClaims.Scheme);
    }

    /// <summary>A plain update: being seen is no change that pages or other nodes need to know of.</summary>
    internal static Task SeenAsync(CqDbContext db, Guid userId, DateTimeOffset now, CancellationToken ct) =>
        db.Set<User>()
            .Where(u => u.Id == userId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(u => u.LastSeenAt, now).SetProperty(u => u.InactivityNoticeAt, (DateTimeOffset?)null), ct);

    private SessionTicket? Present => SessionTicket.Of(http.HttpContext!.User);

    private Task SendAsync(User user, DateTimeOffset openedAt) =>
        http.HttpContext!.SignInAsync(
            CqClaims.Scheme, new SessionTicket(user.Id, tenant.Current.Id, user.SecurityStamp, Guid.CreateVersion7(), openedAt).ToPrincipal());

    // Another stamp has ended it already.
    private async Task EndAsync(User? next, CancellationToken ct)
    {
        if (Present is not { } ticket || (next?.Id == ticket.UserId && next.SecurityStamp != ticket.Stamp))
            return;
        db.Add(new EndedSession { UserId = ticket.UserId, SessionId = ticket.Id, Until = time.GetUtcNow() + SessionTicket.Unused });
        await db.SaveChangesAsync(ct);
    }
}
