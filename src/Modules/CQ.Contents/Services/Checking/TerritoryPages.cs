using CQ.Abstractions.Navigation;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Checking;

/// <summary>Links to quartiers, which texts of councils are full of.</summary>
internal sealed class TerritoryPages(CqDbContext db) : ILocalPages
{
    public IReadOnlyCollection<string> Segments { get; } = ["quartiers"];

    public async Task<IReadOnlySet<string>> MissingAsync(IReadOnlyCollection<string> paths, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var links = paths.Select(p => (Path: p, Slug: p.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1))).Where(l => l.Slug is not null).ToList();
        var slugs = links.Select(l => l.Slug!).Distinct().ToArray();
        var found = slugs.Length == 0 ? [] : await db.Set<Neighbourhood>().AsNoTracking().Where(n => slugs.Contains(n.Slug)).Select(n => n.Slug).ToListAsync(ct);
        return links.Where(l => !found.Contains(l.Slug!)).Select(l => l.Path).ToHashSet();
    }
}
