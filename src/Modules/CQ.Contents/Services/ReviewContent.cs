using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Contents.Events;
using CQ.Contents.Models;
using CQ.Data;

namespace CQ.Contents.Services;

/// <summary>Who may not publish asks those who may; they publish, or send it back with a word. Asks for no right: <see cref="ContentDesk"/> does.</summary>
public sealed class ReviewContent(CqDbContext db, IDomainEvents events, TimeProvider time)
{
    public const int WordLength = 2_000;

    public async Task<Outcome<ContentItem>> AskAsync(ContentItem item, Guid byId, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item is { ReviewAskedAt: not null } || item.PublishedNumber == item.LatestNumber)
            return new Refusal(item.ReviewAskedAt is null ? "Il n’y a rien de nouveau à relire." : "La relecture est déjà demandée.");
        db.ExpectVersion(item, seen);
        (item.ReviewAskedAt, item.ReviewAskedById, item.ArchivedAt) = (time.GetUtcNow(), byId, null);
        if (!await db.TrySaveAsync(ct))
            return SaveContent.Overtaken;
        await events.PublishAsync(new ReviewAsked(item, byId), ct);
        return item;
    }

    /// <param name="word">Why, for its author.</param>
    public async Task<Outcome<ContentItem>> SendBackAsync(ContentItem item, string word, long seen, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (string.IsNullOrWhiteSpace(word))
            return new Refusal("Dites en un mot ce qui manque : la personne qui l’a écrit le recevra.", "Word");
        if (word.Length > WordLength)
            return new Refusal("Ce mot dépasse {0} caractères.", "Word", WordLength);
        if (item.ReviewAskedById is not { } askedBy)
            return new Refusal("Personne n’attend de relecture pour ce contenu.");
        db.ExpectVersion(item, seen);
        (item.ReviewAskedAt, item.ReviewAskedById) = (null, null);
        if (!await db.TrySaveAsync(ct))
            return SaveContent.Overtaken;
        await events.PublishAsync(new SentBack(item, askedBy, word.Trim()), ct);
        return item;
    }
}
