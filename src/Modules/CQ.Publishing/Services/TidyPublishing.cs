using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Contacts;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>Once a day: agreements of those whose time in a circle ended by its date alone, and withdrawn events that calendars have been told of for long enough.</summary>
internal sealed class TidyPublishing(CqDbContext db, EndConsents consents, ITenantTimeZone zone, TimeProvider time) : IBackgroundTask
{
    public string Name => "publishing.tidy";

    public TimeOnly At => new(0, 10);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        await consents.TidyAsync(null, zone.Today, ct);
        var old = time.GetUtcNow() - CalendarTombstone.Kept;
        db.RemoveRange(await db.Set<CalendarTombstone>().Where(t => t.At < old).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
