using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>Pages of the site that a text may link to: what the viewer may read, and that alone. Two statements.</summary>
public sealed class FindLinks(CqDbContext db, ContentTypes types, TypeTexts texts, ITerritoryDirectory territory, ITenantTimeZone zone)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<FoundLink>> OfAsync(string? words, CancellationToken ct = default)
    {
        var wanted = TitleSearch.WordsOf(words);
        var names = types.All.Select(t => t.Name).ToArray();
        var items = db.Set<ContentItem>().AsNoTracking().Where(i => i.Slug != null && names.Contains(i.Type)).OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id);
        var found = await items.Take(TitleSearch.Depth).WithWords(wanted).Take(Most).Select(i => new { i.Type, i.Slug, i.Title }).ToListAsync(ct);
        var councils = wanted.Count == 0 ? [] : (await territory.CouncilsAsync(zone.Today, ct)).Where(c => wanted.All(w => TitleSearch.Holds(c.NeighbourhoodName, w)));
        return
        [
            .. councils.Take(Most).Select(c => new FoundLink(c.NeighbourhoodName, $"~/quartiers/{c.Slug}", "")),
            .. found.Select(i => new FoundLink(i.Title, types.PathOf(i.Type, i.Slug!), texts.Label(types.Get(i.Type)))),
        ];
    }
}
