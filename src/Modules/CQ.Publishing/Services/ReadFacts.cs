using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Publishing.ViewModels;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services;

/// <summary>What is said around an item's text, of what readers see or of a draft in its preview. Four statements.</summary>
public sealed class ReadFacts(CqDbContext db, IPeople people, IViewer viewer)
{
    public async Task<ItemFacts> ReadAsync(ContentReading reading, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var (item, place) = (reading.Item, reading.Words.Placement);
        var council = place.CouncilId is not { } id ? null : await (
            from c in db.Set<Council>()
            where c.Id == id
            join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id
            select new { n.Name, n.Slug }).FirstOrDefaultAsync(ct);
        var ids = new[] { place.GroupId, place.AudienceId }.OfType<Guid>().ToArray();
        var groups = place is { GroupId: null, IsPublic: true }
            ? []
            : await db.Set<Group>().Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, g.Name, g.Slug, g.IsPublicBody }).ToListAsync(ct);
        var group = groups.Find(g => g.Id == place.GroupId);
        var readers = new ItemReaders(place.IsPublic, groups.Find(g => g.Id == place.AudienceId)?.Name, council?.Name);
        var author = (await people.NamesAsync([item.AuthorId], ct)).GetValueOrDefault(item.AuthorId);
        var groupSlug = group is { IsPublicBody: true } || (group is not null && viewer.Audiences.Contains(group.Id)) ? group.Slug : null;
        var facts = new ItemFacts(council?.Name, council?.Slug, group?.Name, groupSlug, readers, author, null, [], []);
        return reading.IsPreview ? await OfDraftAsync(facts, place, ct) : await OfPublishedAsync(facts, item, ct);
    }

    private async Task<ItemFacts> OfDraftAsync(ItemFacts facts, Placement place, CancellationToken ct)
    {
        var slugs = place.Topics ?? [];
        var topics = slugs.Count == 0 ? [] : await db.Set<Topic>().Where(t => slugs.Contains(t.Slug)).OrderBy(t => t.Position).Select(t => new FiledUnder(t.Slug, t.Name)).ToListAsync(ct);
        return facts with { Topics = topics, Tags = [.. (place.Tags ?? []).Select(t => new FiledUnder(Abstractions.Values.Slugs.Of(t), t))] };
    }

    private async Task<ItemFacts> OfPublishedAsync(ItemFacts facts, ContentItem item, CancellationToken ct)
    {
        var topics = from t in db.Set<ContentTopic>()
                     where t.ContentItemId == item.Id
                     join n in db.Set<Topic>() on t.TopicId equals n.Id
                     select new { IsTopic = true, n.Slug, n.Name };
        var tags = db.Set<ContentTag>().Where(t => t.ContentItemId == item.Id).Select(t => new { IsTopic = false, t.Slug, Name = t.Word });
        var filed = (await topics.Concat(tags).ToListAsync(ct)).OrderBy(f => f.Name, StringComparer.Ordinal).ToLookup(f => f.IsTopic, f => new FiledUnder(f.Slug, f.Name));
        return facts with { Topics = [.. filed[true]], Tags = [.. filed[false]], ModifiedAt = await ModifiedAsync(item, ct) };
    }

    /// <summary>The hour of the text that readers see, when it is not the first one. Drafts saved since tell nobody anything.</summary>
    private async Task<DateTimeOffset?> ModifiedAsync(ContentItem item, CancellationToken ct)
    {
        if (item.PublishedNumber is not > 1)
            return null;
        var at = await db.Set<ContentVersion>().Where(v => v.ContentItemId == item.Id && v.Number == item.PublishedNumber).Select(v => v.At).FirstOrDefaultAsync(ct);
        return at > item.PublishedAt ? at : null;
    }
}
