using CQ.Abstractions.People;
using CQ.Abstractions.Search;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Markdown;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Searching;

/// <summary>Quartiers in the index of search, by the name of their council as well; and the list of them by which results are narrowed.</summary>
internal sealed class NeighbourhoodSearch(CqDbContext db, ITenantTimeZone zone) : ISearchSource, ISearchPlaces
{
    public string Kind => "Neighbourhood";

    public IReadOnlyList<SearchType> Types { get; } = [new("quartiers", "Quartier", "Quartiers", "map-pin", 60)];

    public Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([.. saved.OfType<Neighbourhood>().Select(n => n.Id).Concat(saved.OfType<Council>().Select(c => c.NeighbourhoodId)).Distinct()]);

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Set<Neighbourhood>().AsNoTracking().Where(n => ids.Contains(n.Id)).ToListAsync(ct);
        var councils = (await db.Set<Council>().AsNoTracking().Where(c => ids.Contains(c.NeighbourhoodId)).ToListAsync(ct)).ToLookup(c => c.NeighbourhoodId);
        return
        [
            .. rows.Select(n => new SearchDocument(n.Id, "quartiers", Audience.Public.Id, DateTimeOffset.UnixEpoch, n.ClosedOn is { } end ? zone.StartOf(end.AddDays(1)) : null, n.Name)
            {
                Keywords = string.Join(", ", councils[n.Id].Select(c => c.Name)),
                Text = MarkdownWords.Of(n.Description),
                CouncilId = councils[n.Id].OrderByDescending(c => c.FoundedOn).FirstOrDefault()?.Id,
            }),
        ];
    }

    public async Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct) =>
        await db.Set<Neighbourhood>().NextIds(after, take).ToListAsync(ct);

    public async Task<IReadOnlyList<SearchPlace>> AllAsync(CancellationToken ct) =>
        await db.Set<Council>().AsNoTracking().Join(db.Set<Neighbourhood>(), c => c.NeighbourhoodId, n => n.Id, (c, n) => new { c.Id, n.Slug, n.Name, n.Position })
            .OrderBy(p => p.Position).ThenBy(p => p.Name).Select(p => new SearchPlace(p.Id, p.Slug, p.Name)).ToListAsync(ct);
}
