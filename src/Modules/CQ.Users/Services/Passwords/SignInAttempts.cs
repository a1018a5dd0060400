using CQ.Data;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Passwords;

/// <summary>
/// Ten attempts, then fifteen minutes of rest (S2). An attempt is claimed before anything is compared, in one statement, so that a thousand requests
/// at once still make ten guesses. Passwords and one-time codes share the count.
/// </summary>
public sealed class SignInAttempts(CqDbContext db, TimeProvider time)
{
    public const int Allowed = 10;

    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    /// <summary>False while the account rests. An unknown id costs the same statement.</summary>
    public async Task<bool> ClaimAsync(Guid userId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + Rest;
        return await db.Set<User>()
            .Where(u => u.Id == userId && (u.LockoutEnd == null || u.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(u => u.AccessFailedCount, u => u.LockoutEnd != null ? 1 : u.AccessFailedCount + 1)
                    .SetProperty(u => u.LockoutEnd, u => u.LockoutEnd == null && u.AccessFailedCount + 1 >= Allowed ? until : null),
                ct) == 1;
    }

    /// <summary>Whether the last attempt was the one too many.</summary>
    public Task<bool> IsRestingAsync(Guid userId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.Set<User>().AnyAsync(u => u.Id == userId && u.LockoutEnd > now, ct);
    }

    public Task ForgetAsync(Guid userId, CancellationToken ct) =>
        db.Set<User>()
            .Where(u => u.Id == userId && (u.AccessFailedCount > 0 || u.LockoutEnd != null))
            .ExecuteUpdateAsync(
                set => set.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), ct);
}
