using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Data.Host;
using CQ.Search.Models;
using CQ.Search.Services.Feeding;
using CQ.Search.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services.Keeping;

/// <summary>State of a tenant's search: what the index holds, what waits, what people miss.</summary>
public sealed class ReadOffice(CqDbContext db, KeepSynonyms synonyms, KeepMisses misses, SearchDoor door, HostDbContext host, ITenantAccessor tenant, TimeProvider time)
{
    public async Task<SearchOffice> RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var rebuild = await db.Set<IndexRebuild>().AsNoTracking().OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(ct);
        // The index itself is written with each change and never late; what may wait is work beside it.
        var waiting = await host.Set<HostDueWork>().AsNoTracking()
            .Where(w => w.TenantId == tenant.Current.Id && w.DoneAt == null && (w.Kind == FeedIndex.LearnKind || w.Kind == RebuildIndex.WorkKind) && w.Due <= now)
            .Select(w => w.Due).ToListAsync(ct);
        return new SearchOffice(
            await synonyms.AllAsync(ct), await misses.MostAsync(ct), await door.StateAsync(ct), rebuild, waiting.Count, waiting.Count == 0 ? TimeSpan.Zero : now - waiting.Min());
    }
}
