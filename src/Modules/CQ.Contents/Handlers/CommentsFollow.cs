using CQ.Abstractions.Data;
using CQ.Contents.Data;
using CQ.Contents.Events;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Handlers;

/// <summary>Comments are read by those who read what they stand below: audience, place and window follow in the same transaction.</summary>
internal sealed class CommentsFollow(CqDbContext db)
    : IDomainEventHandler<ContentPublished>, IDomainEventHandler<ContentWithdrawn>, IDomainEventHandler<ContentRemoved>
{
    public async Task HandleAsync(ContentPublished domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        var item = domainEvent.Item;
        var moved = await db.CommentsOf(item.Subject)
            .Where(c => c.PublishedAt == null || c.AudienceId != item.AudienceId || c.ExpiresAt != item.ExpiresAt || c.CouncilId != item.CouncilId || c.GroupId != item.GroupId)
            .ToListAsync(ct);
        foreach (var comment in moved)
        {
            (comment.AudienceId, comment.CouncilId, comment.GroupId) = (item.AudienceId, item.CouncilId, item.GroupId);
            (comment.PublishedAt, comment.ExpiresAt) = (comment.WrittenAt, item.ExpiresAt);
        }

        if (moved.Count > 0)
            await db.SaveChangesAsync(ct);
    }

    public async Task HandleAsync(ContentWithdrawn domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        var shown = await db.CommentsOf(domainEvent.Item.Subject).Where(c => c.PublishedAt != null).ToListAsync(ct);
        foreach (var comment in shown)
            comment.PublishedAt = null;
        if (shown.Count > 0)
            await db.SaveChangesAsync(ct);
    }

    public async Task HandleAsync(ContentRemoved domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        var all = await db.CommentsOf(new SubjectRef(ContentItem.Kind, domainEvent.ContentItemId)).ToListAsync(ct);
        db.RemoveRange(all.Where(c => c.ParentId is not null));
        await db.SaveChangesAsync(ct);
        db.RemoveRange(all.Where(c => c.ParentId is null));
        await db.SaveChangesAsync(ct);
    }
}
