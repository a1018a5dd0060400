using System.Security.Cryptography;
using System.Text;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.SignIn;

/// <summary>Holds a session against the account at every request, so that a deactivated person or a changed password ends it at once.</summary>
internal sealed class SessionValidator(CqDbContext db, TimeProvider time) : ISessionValidator
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromDays(1);

    public async Task<bool> IsValidAsync(Guid userId, string stamp, CancellationToken ct)
    {
        var account = await db.Set<User>().AsNoTracking()
            .Where(u => u.Id == userId && u.IsActive)
            .Select(u => new { u.SecurityStamp, u.LastSeenAt })
            .FirstOrDefaultAsync(ct);
        if (account is null || !Same(account.SecurityStamp, stamp))
            return false;
        var now = time.GetUtcNow();
        if (account.LastSeenAt is null || now - account.LastSeenAt > SeenEvery)
            await SessionCookie.SeenAsync(db, userId, now, ct);
        return true;
    }

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
