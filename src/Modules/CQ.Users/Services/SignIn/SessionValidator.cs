using System.Security.Cryptography;
using System.Text;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.SignIn;

/// <summary>
/// Holds a session against the account at every request, so that a deactivated person, a changed password or signing out ends it at once: all raise the tenant's version, under which the
/// account's state is kept. So does a role that demands a second factor which the person has not set up: signing in again leads there. Whoever has one made the second step in this very session, because setting it
/// up changes the stamp.
/// </summary>
internal sealed class SessionValidator(ITenantCache cache, ITenantTimeZone zone, TimeProvider time, Lazy<CqDbContext> db, Lazy<SecondFactorRule> rule) : ISessionValidator
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromDays(1);

    public async Task<bool> IsValidAsync(SessionTicket ticket, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now - ticket.OpenedAt > SessionTicket.Longest)
            return false;
        // By day: a rule may begin to hold, and terms of office end.
        var account = await cache.GetOrCreateAsync($"session:{ticket.UserId}:{ticket.Id}:{zone.Today:yyyyMMdd}", token => FindAsync(ticket, token), ct);
        if (account is null || account.LacksSecondFactor || !Same(account.Stamp, ticket.Stamp))
            return false;
        if (account.SeenAt is null || now - account.SeenAt > SeenEvery)
        {
            account.SeenAt = now;
            await SessionCookie.SeenAsync(db.Value, ticket.UserId, now, ct);
        }

        return true;
    }

    private async Task<Account?> FindAsync(SessionTicket ticket, CancellationToken ct)
    {
        var (userId, sessionId) = (ticket.UserId, ticket.Id);
        var user = await db.Value.Set<User>().AsNoTracking()
            .Where(u => u.Id == userId && u.IsActive && !db.Value.Set<EndedSession>().Any(s => s.SessionId == sessionId))
            .Select(u => new { u.SecurityStamp, u.TwoFactorEnabled, u.LastSeenAt })
            .FirstOrDefaultAsync(ct);
        return user is null
            ? null
            : new Account { Stamp = user.SecurityStamp, LacksSecondFactor = !user.TwoFactorEnabled && await rule.Value.IsRequiredForAsync(userId, ct), SeenAt = user.LastSeenAt };
    }

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private sealed class Account
    {
        public required string Stamp { get; init; }

        public required bool LacksSecondFactor { get; init; }

        public required DateTimeOffset? SeenAt { get; set; }
    }
}
