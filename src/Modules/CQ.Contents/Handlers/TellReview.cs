using CQ.Abstractions.Data;
using CQ.Contents.Events;
using CQ.Contents.Services.News;

namespace CQ.Contents.Handlers;

/// <summary>People are told of a review in the transaction that changes it.</summary>
internal sealed class TellReview(ReviewNews news) : IDomainEventHandler<ReviewAsked>, IDomainEventHandler<SentBack>, IDomainEventHandler<ContentPublished>
{
    public Task HandleAsync(ReviewAsked domainEvent, CancellationToken ct) => news.AskedAsync(domainEvent.Item, domainEvent.ById, ct);

    public Task HandleAsync(SentBack domainEvent, CancellationToken ct) => news.SentBackAsync(domainEvent.Item, domainEvent.AskedById, domainEvent.Word, ct);

    public Task HandleAsync(ContentPublished domainEvent, CancellationToken ct) => news.PublishedAsync(domainEvent.Item, domainEvent.First, ct);
}
