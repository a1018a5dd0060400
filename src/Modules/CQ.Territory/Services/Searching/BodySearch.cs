using CQ.Abstractions.People;
using CQ.Abstractions.Search;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Markdown;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Searching;

/// <summary>Bodies of the public directory in the index of search; other groups are found by their own people.</summary>
internal sealed class BodySearch(CqDbContext db, ITenantTimeZone zone) : ISearchSource
{
    public string Kind => "Group";

    public IReadOnlyList<SearchType> Types { get; } = [new("instances", "Instance", "Instances", "users", 70)];

    public Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([.. saved.OfType<Group>().Select(g => g.Id)]);

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        [.. (await db.Set<Group>().AsNoTracking().Where(g => ids.Contains(g.Id)).ToListAsync(ct)).Select(g =>
            new SearchDocument(
                g.Id, "instances", g.IsPublicBody ? Audience.Public.Id : g.Id, DateTimeOffset.UnixEpoch, g.ClosedOn is { } end ? zone.StartOf(end.AddDays(1)) : null, g.Name)
            {
                Keywords = g.RunBy,
                Text = MarkdownWords.Of(g.Description),
                CouncilId = g.CouncilId,
            })];

    public async Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct) =>
        await db.Set<Group>().NextIds(after, take).ToListAsync(ct);
}
