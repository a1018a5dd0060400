using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Search;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;

namespace CQ.Search.Services.Feeding;

/// <summary>Keeps the index as the modules' things are: what was saved is read again in the same transaction, so that it is found, or no longer found, from its end on.</summary>
public sealed class FeedIndex(IEnabled<ISearchSource> sources, SearchDoor door, IDueWork work, ITenantTimeZone zone, TimeProvider time) : ISaveFollower, ISearchFeed
{
    /// <summary>Words that could not be learnt at once, because another transaction was learning.</summary>
    public const string LearnKind = "search.learn";

    public async Task SavedAsync(IReadOnlyCollection<object> saved, CancellationToken ct)
    {
        foreach (var source in sources)
        {
            if (await source.TouchedAsync(saved, ct) is { Count: > 0 } touched)
                await FeedAsync(source, touched, ct);
        }
    }

    public async Task FeedAsync(string kind, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count > 0 && sources.FirstOrDefault(s => s.Kind == kind) is { } source)
            await FeedAsync(source, ids, ct);
    }

    /// <summary>Returns how many of them are in the index now.</summary>
    public async Task<int> FeedAsync(ISearchSource source, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var documents = await source.ReadAsync(ids, ct);
        var gone = ids.Except(documents.Select(d => d.Id)).ToList();
        if (gone.Count > 0)
            await door.DropAsync(gone, ct);
        foreach (var document in documents)
        {
            // What has no day of its own (a person, a quartier) has no year either.
            int? year = document.DatedAt is { } dated && dated > DateTimeOffset.UnixEpoch ? zone.DayOf(dated).Year : null;
            if (!await door.PutAsync(source.Kind, document, year, ct))
                await work.ScheduleAsync(LearnKind, document.Id, time.GetUtcNow(), ct);
        }

        return documents.Count;
    }
}
