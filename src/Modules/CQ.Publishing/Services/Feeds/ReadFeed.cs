using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Publishing.Services;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Feeds;

/// <summary>The last public news of the sector, a quartier or a group: what everybody may read, whoever asks. Four statements at most.</summary>
public sealed class ReadFeed(CqDbContext db, ITerritoryDirectory territory, IPeople people, TimeProvider time)
{
    public const int Maximum = 50;

    public async Task<IReadOnlyList<FeedEntry>> NewsAsync(Guid? councilId, Guid? groupId, DateOnly day, CancellationToken ct = default)
    {
        var everyone = Audience.Public.Id;
        var items = db.Set<ContentItem>().AsNoTracking().Where(i => i.Type == NewsType.TypeName && i.AudienceId == everyone);
        if (councilId is { } council)
            items = items.Where(i => i.CouncilId == council && i.OnPlace);
        if (groupId is { } group)
            items = items.Where(i => i.GroupId == group);
        var rows = await (from i in items.OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id).Take(Maximum)
                          join v in db.Set<ContentVersion>() on new { Id = i.Id, Number = i.PublishedNumber } equals new { Id = v.ContentItemId, Number = (int?)v.Number }
                          orderby i.PublishedAt descending, i.Id descending
                          select new FeedEntry(
                              i.Id, i.Slug!, i.Title, i.Summary, i.Language, i.CouncilId, i.AuthorId, i.PublishedAt!.Value, v.At))
            .ToListAsync(ct);
        var ids = rows.Select(r => r.Id).ToArray();
        var topics = await (from t in db.Set<ContentTopic>().AsNoTracking()
                            where ids.Contains(t.ContentItemId)
                            join x in db.Set<Topic>() on t.TopicId equals x.Id
                            orderby x.Position, x.Name
                            select new { t.ContentItemId, x.Slug, x.Name })
            .ToListAsync(ct);
        var councils = (await territory.CouncilsAsync(day, ct)).ToDictionary(c => c.Id, c => c.Name);
        var names = await people.NamesAsync([.. rows.Where(r => r.CouncilId is null).Select(r => r.AuthorId)], ct);
        var now = time.GetUtcNow();
        return
        [
            .. rows.Select(r => r with
            {
                // Written before the hour it was published at: to readers it is new then.
                UpdatedAt = r.UpdatedAt < r.PublishedAt ? r.PublishedAt : r.UpdatedAt > now ? now : r.UpdatedAt,
                Author = r.CouncilId is { } of ? councils.GetValueOrDefault(of) : names.GetValueOrDefault(r.AuthorId),
                Topics = [.. topics.Where(t => t.ContentItemId == r.Id).Select(t => (t.Slug, t.Name))],
            }),
        ];
    }
}
