using CQ.Data;
using CQ.Publishing.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Contacts;

/// <summary>Takes back what a person showed to circles to which they no longer belong; the card goes with the last of it.</summary>
public sealed class EndConsents(CqDbContext db)
{
    /// <param name="userId">Null: everybody's, for the daily round.</param>
    public async Task TidyAsync(Guid? userId, DateOnly day, CancellationToken ct = default)
    {
        var consents = db.Set<DirectoryConsent>().Where(c => userId == null || c.UserId == userId);
        foreach (var circle in await consents.Select(c => c.CircleId).Distinct().ToListAsync(ct))
        {
            var people = db.PeopleOf(circle, day);
            db.RemoveRange(await consents.Where(c => c.CircleId == circle && !people.Contains(c.UserId)).ToListAsync(ct));
        }

        await db.SaveChangesAsync(ct);
        var empty = db.Set<DirectoryCard>().Where(c => (userId == null || c.UserId == userId) && !db.Set<DirectoryConsent>().Any(a => a.DirectoryCardId == c.Id));
        db.RemoveRange(await empty.ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
