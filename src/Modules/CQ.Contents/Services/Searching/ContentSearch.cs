using CQ.Abstractions.Modules;
using CQ.Abstractions.Search;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Data.Model;
using CQ.Mvc.Markdown;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Searching;

/// <summary>News, pages, events and documents in the index of search, with their topics and free words.</summary>
internal sealed class ContentSearch(CqDbContext db, ContentTypes types, IEnabled<IContentSearchPart> parts) : ISearchSource
{
    public string Kind => ContentItem.Kind;

    public IReadOnlyList<SearchType> Types =>
        [.. types.All.Select(t => new SearchType(t.Segment, t.Label, t.PluralLabel, t.Icon, t.Position, t.IsDated) { Module = t.GetType() })];

    public async Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct)
    {
        var touched = new HashSet<Guid>();
        foreach (var entity in saved)
        {
            if (entity is ContentItem item)
                touched.Add(item.Id);
            else if (entity is ContentTopic topic)
                touched.Add(topic.ContentItemId);
            else if (entity is ContentTag tag)
                touched.Add(tag.ContentItemId);
        }

        foreach (var part in parts)
            touched.UnionWith(await part.TouchedAsync(saved, ct));
        return touched;
    }

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var items = await db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().Where(i => ids.Contains(i.Id) && i.PublishedAt != null && i.ArchivedAt == null).ToListAsync(ct);
        items = [.. items.Where(i => types.Find(i.Type) is not null)];
        if (items.Count == 0)
            return [];
        var shown = items.Select(i => i.Id).ToList();
        var topics = (await db.Set<ContentTopic>().Where(t => shown.Contains(t.ContentItemId)).Join(db.Set<Topic>(), t => t.TopicId, t => t.Id, (c, t) => new { c.ContentItemId, t.Slug, t.Name }).ToListAsync(ct))
            .ToLookup(t => t.ContentItemId);
        var tags = (await db.Set<ContentTag>().Where(t => shown.Contains(t.ContentItemId)).Select(t => new { t.ContentItemId, t.Word }).ToListAsync(ct)).ToLookup(t => t.ContentItemId, t => t.Word);
        var facts = new Dictionary<Guid, ContentSearchFacts>();
        foreach (var part in parts)
        {
            var own = items.Where(i => i.Type == part.Type).Select(i => i.Id).ToList();
            if (own.Count == 0)
                continue;
            foreach (var (id, fact) in await part.ReadAsync(own, ct))
                facts[id] = fact;
        }

        return [.. items.Select(i => DocumentOf(i, topics[i.Id].Select(t => (t.Slug, t.Name)).ToList(), tags[i.Id], facts.GetValueOrDefault(i.Id)))];
    }

    public async Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct) =>
        await db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]).Where(i => i.PublishedAt != null).NextIds(after, take).ToListAsync(ct);

    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> DaysAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var days = new Dictionary<Guid, DateTimeOffset>();
        foreach (var part in parts)
        {
            foreach (var (id, day) in await part.NextAsync(ids, ct))
                days[id] = day;
        }

        return days;
    }

    public async Task<IReadOnlyDictionary<string, string>> TopicsAsync(CancellationToken ct) =>
        await db.Set<Topic>().AsNoTracking().OrderBy(t => t.Position).ToDictionaryAsync(t => t.Slug, t => t.Name, ct);

    private SearchDocument DocumentOf(ContentItem item, List<(string Slug, string Name)> topics, IEnumerable<string> tags, ContentSearchFacts? facts) =>
        new(item.Id, types.Get(item.Type).Segment, item.AudienceId, item.PublishedAt!.Value, item.ExpiresAt, item.Title)
        {
            Keywords = string.Join(". ", new[] { facts?.Keywords ?? "" }.Concat(topics.Select(t => t.Name)).Concat(tags).Where(k => k.Length > 0)),
            Text = Lines(item.Summary, MarkdownWords.Of(item.Body)),
            FileText = facts?.FileText ?? "",
            IsEnglish = item.Language == "en",
            CouncilId = item.CouncilId,
            DatedAt = facts?.DatedAt ?? item.FirstPublishedAt ?? item.PublishedAt,
            Topics = [.. topics.Select(t => t.Slug)],
        };

    private static string Lines(params string[] texts) => string.Join('\n', texts.Where(t => t.Length > 0));
}
