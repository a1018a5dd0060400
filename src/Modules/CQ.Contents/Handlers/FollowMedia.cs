using CQ.Abstractions.Data;
using CQ.Contents.Events;
using CQ.Contents.Models;
using CQ.Contents.Services.Files;
using CQ.Media.Services;

namespace CQ.Contents.Handlers;

/// <summary>Attached files are for whom their item is, as long as it is; in the same transaction, so that no picture outlives what it illustrates.</summary>
internal sealed class FollowMedia(IMedia media) : IDomainEventHandler<ContentPublished>, IDomainEventHandler<ContentWithdrawn>, IDomainEventHandler<ContentRemoved>
{
    public async Task HandleAsync(ContentPublished domainEvent, CancellationToken ct)
    {
        var item = domainEvent.Item;
        await media.FollowAsync(item.Subject, item.AudienceId, item.PublishedAt, item.ExpiresAt, ct);
        await media.SetUsagesAsync(item.Subject, MediaInText.Of(item), ct);
    }

    public Task HandleAsync(ContentWithdrawn domainEvent, CancellationToken ct) =>
        media.FollowAsync(domainEvent.Item.Subject, domainEvent.Item.AudienceId, null, null, ct);

    public async Task HandleAsync(ContentRemoved domainEvent, CancellationToken ct)
    {
        var subject = new SubjectRef(ContentItem.Kind, domainEvent.ContentItemId);
        await media.SetUsagesAsync(subject, [], ct);
        await media.RemoveAttachedAsync(subject, ct);
    }
}
