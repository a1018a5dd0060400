using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Pages;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Feeds;

/// <summary>The home, the lists, the quartiers and the public bodies.</summary>
internal sealed class PlaceSitemap(CqDbContext db, ITerritoryDirectory territory, ITenantTimeZone zone) : ISitemapSource
{
    private const string Part = "lieux";

    private static readonly string[] Lists = ["/", "/quartiers", "/instances", "/charte", "/actualites", "/agenda"];

    public Task<IReadOnlyList<string>> PartsAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([Part]);

    public async Task<IReadOnlyList<SitemapEntry>?> ReadAsync(string part, CancellationToken ct)
    {
        if (part != Part)
            return null;
        var today = zone.Today;
        var groups = await db.Set<Group>().AsNoTracking().Where(g => g.IsPublicBody && (g.ClosedOn == null || g.ClosedOn >= today))
            .OrderBy(g => g.Slug).Select(g => g.Slug).Take(ISitemapSource.PartLimit / 2).ToListAsync(ct);
        var councils = await territory.CouncilsAsync(today, ct);
        return
        [
            .. Lists.Select(l => new SitemapEntry(l)),
            .. councils.Select(c => new SitemapEntry($"/quartiers/{c.Slug}")),
            .. groups.Select(g => new SitemapEntry($"/instances/{g}")),
        ];
    }
}
