using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.PersonalData;

/// <summary>
/// Accounts not used for 36 months: a notice, one month later anonymised (G2). Accounts whose address was never confirmed are removed after thirty days; so is what is known of closed sessions whose cookies have expired.
/// A day's run takes a few hundred of each; the rest waits for the next.
/// </summary>
internal sealed class PurgeAccounts(
    CqDbContext db, ISiteSettings settings, AccountMails mails, EraseAccount erase, ITenantTimeZone zone, TimeProvider time) : IBackgroundTask
{
    private const int Batch = 200;

    public string Name => "accounts.purge";

    public TimeOnly At => new(3, 30);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var rules = await settings.GetAsync<UsersSettings>(ct);
        var now = time.GetUtcNow();
        await EraseAsync(now.AddDays(-rules.DaysFromNoticeToErasure), ct);
        await NotifyAsync(now.AddMonths(-rules.InactiveMonthsBeforeNotice), rules.DaysFromNoticeToErasure, ct);
        await RemoveUnconfirmedAsync(now.AddDays(-rules.DaysBeforeUnconfirmedRemoval), ct);
        await db.Set<EndedSession>().Where(s => s.Until < now).ExecuteDeleteAsync(ct);
    }

    private async Task EraseAsync(DateTimeOffset toldBefore, CancellationToken ct)
    {
        var due = await db.Set<User>()
            .Where(u => u.IsActive && u.InactivityNoticeAt != null && u.InactivityNoticeAt < toldBefore)
            .OrderBy(u => u.Id).Select(u => u.Id).Take(Batch).ToListAsync(ct);
        // The last administrator is refused and stays.
        foreach (var userId in due)
            await erase.EraseAsync(userId, tell: false, ct);
    }

    private async Task NotifyAsync(DateTimeOffset unusedSince, int days, CancellationToken ct)
    {
        var unused = await db.Set<User>()
            .Where(u => u.IsActive && u.EmailConfirmedAt != null && u.InactivityNoticeAt == null && (u.LastSeenAt ?? u.CreatedAt) < unusedSince)
            .OrderBy(u => u.Id).Take(Batch).ToListAsync(ct);
        foreach (var user in unused)
        {
            user.InactivityNoticeAt = time.GetUtcNow();
            await mails.UnusedAsync(user, zone.Today.AddDays(days), ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task RemoveUnconfirmedAsync(DateTimeOffset createdBefore, CancellationToken ct)
    {
        var never = await db.Set<User>()
            .Where(u => u.EmailConfirmedAt == null && u.ErasedAt == null && u.LastSeenAt == null && u.CreatedAt < createdBefore
                && !db.Set<RoleAssignment>().Any(a => a.UserId == u.Id)
                && !db.Set<PersonalDataRequest>().Any(r => r.UserId == u.Id))
            .OrderBy(u => u.Id).Take(Batch).ToListAsync(ct);
        db.RemoveRange(never);
        await db.SaveChangesAsync(ct);
    }
}
