using System.Security.Cryptography;
using System.Text;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Publishing.Models;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Feeds;

/// <summary>The secret address of one's own calendar: 256 random bits, of which only the hash is kept, so it is shown once.</summary>
public sealed class CalendarTokens(CqDbContext db, IViewer viewer, TimeProvider time)
{
    private const int Octets = 32;

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>When the viewer's address was made; null: they have none.</summary>
    public Task<DateTimeOffset?> MadeAtAsync(CancellationToken ct = default)
    {
        var me = viewer.RequireUserId();
        return db.Set<CalendarToken>().AsNoTracking().Where(t => t.UserId == me).Select(t => (DateTimeOffset?)t.CreatedAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>Makes an address, or another one: the old one leads nowhere from then on.</summary>
    public async Task<string?> RenewAsync(CancellationToken ct = default)
    {
        var me = viewer.RequireUserId();
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Octets));
        if (await db.Set<CalendarToken>().FirstOrDefaultAsync(t => t.UserId == me, ct) is { } standing)
            (standing.TokenHash, standing.CreatedAt) = (HashOf(token), time.GetUtcNow());
        else
            db.Add(new CalendarToken { UserId = me, TokenHash = HashOf(token), CreatedAt = time.GetUtcNow() });
        return await db.TrySaveAsync(ct) ? token : null;
    }

    public async Task RevokeAsync(CancellationToken ct = default)
    {
        var me = viewer.RequireUserId();
        db.RemoveRange(await db.Set<CalendarToken>().Where(t => t.UserId == me).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
