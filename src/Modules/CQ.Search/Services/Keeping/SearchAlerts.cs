using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services.Keeping;

/// <summary>Once a day each kept search with an alert is looked at, by itself: one person's fault holds up nobody else, and each is read with that person's eyes.</summary>
internal sealed class SearchAlerts(CqDbContext db, IDueWork work, TimeProvider time) : IBackgroundTask
{
    public string Name => "search.alerts";

    public TimeOnly At => new(6, 40);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        foreach (var id in await db.Set<SavedSearch>().Where(s => s.HasAlert).Select(s => s.Id).ToListAsync(ct))
            await work.ScheduleAsync(TellOfSearch.WorkKind, id, time.GetUtcNow(), ct);
    }
}
