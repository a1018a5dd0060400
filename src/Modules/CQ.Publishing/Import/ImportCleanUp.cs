using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Import;

/// <summary>An export holds what a whole site wrote, addresses of people included: it is kept a day at most, and its report a year.</summary>
internal sealed class ImportCleanUp(CqDbContext db, ImportRuns runs, TimeProvider time) : IBackgroundTask
{
    private static readonly TimeSpan Files = TimeSpan.FromHours(20);
    private static readonly TimeSpan Reports = TimeSpan.FromDays(365);

    public string Name => "publishing.imports";

    public TimeOnly At => new(3, 40);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var (old, ancient) = (time.GetUtcNow() - Files, time.GetUtcNow() - Reports);
        foreach (var run in await db.Set<ImportRun>().Where(r => r.State != ImportState.Done && r.State != ImportState.Dropped && r.At < old).ToListAsync(ct))
            await runs.EndAsync(run, ImportState.Dropped, ct);
        db.RemoveRange(await db.Set<ImportRun>().Where(r => r.At < ancient).Take(100).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
