using CQ.Contents.Models;
using CQ.Contents.Services.Checking;
using CQ.Data;
using CQ.Mvc.Markdown;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>What wants to be looked at, of the items that the viewer may edit. Every question has a bound, whatever the number of items.</summary>
public sealed class ReadAttention(CqDbContext db, ContentDesk desk, ContentTypes types, LocalLinks links, ReadDesk read, TimeProvider time)
{
    /// <summary>Items shown of each kind.</summary>
    public const int Shown = 20;

    /// <summary>Days after which a proposal waits too long.</summary>
    public const int ReviewDays = 7;

    private const int LinksRead = 2_000;
    private const int TextsRead = 300;

    public async Task<IReadOnlyList<AttentionList>> AllAsync(CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        var waiting = now.AddDays(-ReviewDays);
        var items = desk.Items.AsNoTracking().Where(i => i.ArchivedAt == null);
        var lists = new List<AttentionList>
        {
            await ListAsync(AttentionKind.WaitsForReview, items.Where(i => i.ReviewAskedAt < waiting).OrderBy(i => i.ReviewAskedAt), ct),
            await DeadLinksAsync(items, ct),
            await NoAlternativeAsync(items, ct),
            await ListAsync(AttentionKind.Ended, items.Where(i => i.PublishedAt != null && i.ExpiresAt <= now).OrderBy(i => i.ExpiresAt), ct),
            await ListAsync(AttentionKind.Unpublished, items.Where(i => i.PublishedAt != null && i.PublishedNumber != i.LatestNumber).OrderBy(i => i.ModifiedAt), ct),
            await StaleAsync(items, now, ct),
        };
        return [.. lists.Where(l => l.Rows.Count > 0)];
    }

    private Task<AttentionList> StaleAsync(IQueryable<ContentItem> items, DateTimeOffset now, CancellationToken ct)
    {
        IQueryable<ContentItem>? stale = null;
        foreach (var type in types.All.Where(t => t.StaleAfterMonths is not null))
        {
            var before = now.AddMonths(-type.StaleAfterMonths!.Value);
            var some = items.Where(i => i.Type == type.Name && i.PublishedAt <= now && i.ModifiedAt < before && (i.ExpiresAt == null || i.ExpiresAt > now));
            stale = stale is null ? some : stale.Concat(some);
        }

        return stale is null ? Task.FromResult(Nothing(AttentionKind.Stale)) : ListAsync(AttentionKind.Stale, stale.OrderBy(i => i.ModifiedAt), ct);
    }

    /// <summary>The links of what was published last.</summary>
    private async Task<AttentionList> DeadLinksAsync(IQueryable<ContentItem> items, CancellationToken ct)
    {
        var kept = await items.Where(i => i.PublishedAt != null).OrderByDescending(i => i.ModifiedAt).Take(LinksRead)
            .Join(db.Set<ContentLink>().AsNoTracking(), i => i.Id, l => l.ContentItemId, (i, l) => new { i.Id, l.Target })
            .Take(LinksRead).ToListAsync(ct);
        var missing = await links.MissingAsync([.. kept.Select(l => l.Target).Distinct().Take(LocalLinks.Most)], ct);
        var dead = kept.Where(l => missing.Contains(l.Target)).GroupBy(l => l.Id).Take(Shown + 1).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(l => "~" + l.Target).Distinct().Take(5)));
        if (dead.Count == 0)
            return Nothing(AttentionKind.DeadLinks);
        var ids = dead.Keys.ToArray();
        return await ListAsync(AttentionKind.DeadLinks, items.Where(i => ids.Contains(i.Id)).OrderByDescending(i => i.ModifiedAt), ct) with { Details = dead };
    }

    /// <summary>The texts that were touched last; a picture is looked for in each.</summary>
    private async Task<AttentionList> NoAlternativeAsync(IQueryable<ContentItem> items, CancellationToken ct)
    {
        var texts = await items.Where(i => i.PublishedAt != null).OrderByDescending(i => i.ModifiedAt).Take(TextsRead)
            .Where(i => i.Body.Contains("![")).Select(i => new { i.Id, i.Body }).Take(100).ToListAsync(ct);
        var ids = texts.Where(t => MarkdownOutline.Of(t.Body).Links.Any(l => l is { IsImage: true, Text.Length: 0 })).Select(t => t.Id).Take(Shown + 1).ToArray();
        return ids.Length == 0 ? Nothing(AttentionKind.NoAlternative) : await ListAsync(AttentionKind.NoAlternative, items.Where(i => ids.Contains(i.Id)).OrderByDescending(i => i.ModifiedAt), ct);
    }

    private async Task<AttentionList> ListAsync(AttentionKind kind, IOrderedQueryable<ContentItem> items, CancellationToken ct)
    {
        var rows = await items.Take(Shown + 1).ToListAsync(ct);
        return rows.Count == 0
            ? Nothing(kind)
            : new AttentionList(kind, await read.DressAsync([.. rows.Take(Shown)], ct), rows.Count > Shown, new Dictionary<Guid, string>());
    }

    private static AttentionList Nothing(AttentionKind kind) => new(kind, [], false, new Dictionary<Guid, string>());
}
