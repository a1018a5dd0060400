using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Search;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services.Feeding;

/// <summary>Builds a tenant's index anew, a batch in each transaction, while it goes on answering; a node that dies leaves the rest to another.</summary>
public sealed class RebuildIndex(CqDbContext db, IEnabled<ISearchSource> sources, FeedIndex feed, SearchDoor door, IDueWork work, IBurst burst, TimeProvider time) : IDueWorkHandler
{
    public const string WorkKind = "search.rebuild";

    private const int Batch = 100;

    public string Kind => WorkKind;

    /// <summary>Asks for it; one that is under way begins again.</summary>
    public Task AskAsync(CancellationToken ct) => burst.RunAsync(
        async token =>
        {
            // Before its own rows, in the order of the worker, which may be at it: the other way round each would wait for the other.
            await work.ScheduleAsync(WorkKind, Guid.Empty, time.GetUtcNow(), token);
            foreach (var open in await db.Set<IndexRebuild>().Where(r => r.FinishedAt == null).ToListAsync(token))
                db.Remove(open);
            db.Add(new IndexRebuild { StartedAt = time.GetUtcNow(), Expected = (int)(await door.StateAsync(token)).Sum(s => s.Entries) });
            await db.SaveChangesAsync(token);
        },
        ct);

    public async Task RunAsync(DueWork due, CancellationToken ct)
    {
        var run = await db.Set<IndexRebuild>().Where(r => r.FinishedAt == null).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(ct);
        if (run is null)
        {
            run = new IndexRebuild { StartedAt = time.GetUtcNow() };
            db.Add(run);
        }

        var ordered = sources.OrderBy(s => s.Kind, StringComparer.Ordinal).ToList();
        var source = run.AtKind is null ? ordered.FirstOrDefault() : ordered.FirstOrDefault(s => string.CompareOrdinal(s.Kind, run.AtKind) >= 0);
        if (source is not null)
        {
            var ids = await source.NextAsync(run.AtKind == source.Kind ? run.AfterId : null, Batch, ct);
            run.Done += ids.Count == 0 ? 0 : await feed.FeedAsync(source, ids, ct);
            (run.AtKind, run.AfterId) = ids.Count == Batch ? (source.Kind, ids[^1]) : (ordered.SkipWhile(s => s != source).Skip(1).FirstOrDefault()?.Kind, (Guid?)null);
        }

        if (source is null || run.AtKind is null)
        {
            // What a transaction that was open when this began brought late is younger than that.
            run.Swept = await door.SweepAsync(run.StartedAt.AddMinutes(-10), ct);
            run.FinishedAt = time.GetUtcNow();
        }

        await db.SaveChangesAsync(ct);
        if (run.FinishedAt is null)
            await work.ScheduleAsync(WorkKind, Guid.Empty, time.GetUtcNow(), ct);
    }
}
