using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Search;
using CQ.Budgets.Events;
using CQ.Budgets.Services.Searching;

namespace CQ.Budgets.Handlers;

/// <summary>Tells search of an entry, which a function of the database wrote past the context.</summary>
internal sealed class FeedEntry(IEnabled<ISearchFeed> feeds) : IDomainEventHandler<EntryPosted>
{
    public async Task HandleAsync(EntryPosted domainEvent, CancellationToken ct)
    {
        foreach (var feed in feeds)
            await feed.FeedAsync(EntrySearch.SubjectKind, [domainEvent.EntryId], ct);
    }
}
