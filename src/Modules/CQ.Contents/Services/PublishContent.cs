using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Events;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Mvc.Markdown;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>Puts a version in front of readers: text, place, audience, dates, topics and the type's own row, in one transaction. Asks for no right: <see cref="ContentDesk"/> does.</summary>
public sealed class PublishContent(CqDbContext db, ContentTypes types, SaveContent save, SlugMaker slugs, IDomainEvents events, TimeProvider time)
{
    private const int SlugTries = 3;

    /// <param name="mayPromote">The home may show it at once; else it is asked for (R108).</param>
    /// <param name="on">Stands for now: an import keeps the old site's date.</param>
    public async Task<Outcome<ContentItem>> PublishAsync(
        ContentItem item, Guid publisherId, bool mayPromote = true, DateTimeOffset? on = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var type = types.Get(item.Type);
        var words = (await save.LatestAsync(item, ct)).ToWords();
        var now = on ?? time.GetUtcNow();
        if (await FaultAsync(item, type, words, now, ct) is { } wrong)
            return wrong;

        var first = !item.WasPublished;
        await MoveAddressAsync(item, words, ct);
        Copy(item, words, mayPromote, now);
        (item.ReviewAskedAt, item.ReviewAskedById, item.ArchivedAt) = (null, null, null);
        (item.ModifiedAt, item.ModifiedById) = (time.GetUtcNow(), publisherId);
        await FileAsync(item, words, ct);
        await type.WriteAsync(item, words.Fields, ct);
        for (var tries = 1; !await db.TrySaveAsync(ct); tries++)
        {
            // Either somebody saved the item, or somebody took the slug in this instant.
            if (!first || tries == SlugTries)
                return SaveContent.Overtaken;
            item.Slug = await slugs.MakeAsync(item.Type, words.Placement.Slug ?? words.Title, words.Placement.IsPublic, item.Id, ct);
        }

        await events.PublishAsync(new ContentPublished(item, first), ct);
        return item;
    }

    /// <summary>What keeps the latest version from being published, if anything.</summary>
    private async Task<Refusal?> FaultAsync(ContentItem item, IContentType type, ContentWords words, DateTimeOffset now, CancellationToken ct)
    {
        if (words.Fault() is { } wrong)
            return wrong;
        if (words.Placement.ExpiresAt is { } end && (end <= now || end <= StartOf(item, words, now)))
            return new Refusal("La fin de publication est déjà passée.", nameof(Placement.ExpiresAt));
        if (words.Placement.Slug is { } slug && slug != item.Slug && await slugs.IsTakenAsync(item.Type, slug, item.Id, ct))
            return new Refusal("Cette adresse est déjà prise : choisissez-en une autre.", nameof(Placement.Slug));
        return await type.PublicationFaultAsync(item, words, ct);
    }

    private async Task MoveAddressAsync(ContentItem item, ContentWords words, CancellationToken ct)
    {
        var wanted = words.Placement.Slug;
        // What was a circle's had its address made of words for that circle: opened to everyone, it gets one of what everyone reads.
        var opened = words.Placement.IsPublic && item.AudienceId != Audience.Public.Id;
        if (item.Slug is { } now && (wanted is null ? !opened : wanted == now))
            return;
        if (item.Slug is { } old && !await db.Set<OldSlug>().AnyAsync(s => s.Type == item.Type && s.Slug == old, ct))
            db.Add(new OldSlug { Type = item.Type, Slug = old, ContentItemId = item.Id });
        item.Slug = await slugs.MakeAsync(item.Type, wanted ?? words.Title, words.Placement.IsPublic, item.Id, ct);
        var taken = item.Slug;
        db.RemoveRange(await db.Set<OldSlug>().Where(s => s.Type == item.Type && s.Slug == taken && s.ContentItemId == item.Id).ToListAsync(ct));
    }

    private static void Copy(ContentItem item, ContentWords words, bool mayPromote, DateTimeOffset now)
    {
        var place = words.Placement;
        (item.Title, item.Summary, item.Body, item.Language, item.PictureId) = (words.Title, words.Summary, words.Body, words.Language, words.PictureId);
        var wantsHome = place.OnHome && place.IsPublic;
        var standsThere = item.OnHome;
        item.PublishedAt = StartOf(item, words, now);
        (item.CouncilId, item.GroupId, item.AudienceId, item.ExpiresAt) = (place.CouncilId, place.GroupId, place.AudienceId, place.ExpiresAt);
        item.OnHome = wantsHome && (mayPromote || standsThere);
        item.HomeAsked = wantsHome && !item.OnHome;

        // On the home alone, but the home has not said yes: until then it stands where its council can see it.
        item.OnPlace = place.OnPlace || !item.OnHome;
        item.CommentsOpen = place.CommentsOpen;
        item.FirstPublishedAt ??= item.PublishedAt;
        item.PublishedNumber = item.LatestNumber;
    }

    /// <summary>An hour that was chosen; else the one it was first published at; else now.</summary>
    private static DateTimeOffset StartOf(ContentItem item, ContentWords words, DateTimeOffset now) =>
        words.Placement.PublishAt ?? (item.FirstPublishedAt is { } first && first <= now ? first : now);

    /// <summary>Topics, words and links of what readers now see.</summary>
    private async Task FileAsync(ContentItem item, ContentWords words, CancellationToken ct)
    {
        var wanted = words.Placement.Topics ?? [];
        var topics = await db.Set<Topic>().AsNoTracking().Where(t => wanted.Contains(t.Slug)).Select(t => t.Id).ToListAsync(ct);
        var standing = await db.Set<ContentTopic>().Where(t => t.ContentItemId == item.Id).ToListAsync(ct);
        db.RemoveRange(standing.Where(t => !topics.Contains(t.TopicId)));
        db.AddRange(topics.Except(standing.Select(t => t.TopicId)).Select(t => new ContentTopic { ContentItemId = item.Id, TopicId = t }));

        var tags = (words.Placement.Tags ?? []).Select(w => (Slug: Slugs.Of(w), Word: w.Trim())).Where(t => t.Slug.Length > 0).DistinctBy(t => t.Slug).ToList();
        var worn = await db.Set<ContentTag>().Where(t => t.ContentItemId == item.Id).ToListAsync(ct);
        db.RemoveRange(worn.Where(t => tags.All(n => n != (t.Slug, t.Word))));
        db.AddRange(tags.Where(n => worn.All(t => (t.Slug, t.Word) != n)).Select(n => new ContentTag { ContentItemId = item.Id, Slug = n.Slug, Word = n.Word }));

        var targets = MarkdownOutline.Of(words.Body).Links.Select(l => l.LocalTarget).OfType<string>().Where(t => t.Length <= ContentLink.TargetLength).Distinct().ToList();
        var links = await db.Set<ContentLink>().Where(l => l.ContentItemId == item.Id).ToListAsync(ct);
        db.RemoveRange(links.Where(l => !targets.Contains(l.Target)));
        db.AddRange(targets.Except(links.Select(l => l.Target)).Select(t => new ContentLink { ContentItemId = item.Id, Target = t }));
    }
}
