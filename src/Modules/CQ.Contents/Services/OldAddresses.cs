using CQ.Abstractions.Navigation;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>Leads from an address of an imported site to the item that came from it, for whoever may read the item. One statement.</summary>
internal sealed class OldAddresses(CqDbContext db, ContentTypes types) : ILostPaths
{
    public async Task<string?> FindAsync(string pathAndQuery, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        // Links were copied with marks of campaigns behind them: the path alone will do, after the whole.
        var asked = new[] { pathAndQuery, pathAndQuery.Split('?')[0] }.Select(OldAddress.Fold).Where(a => a.Length > 0).Distinct().ToArray();
        if (asked.Length == 0)
            return null;
        var found = await db.Set<OldAddress>().Where(a => asked.Contains(a.Path))
            .Join(db.Set<ContentItem>(), a => a.ContentItemId, i => i.Id, (a, i) => new { a.Path, i.Type, i.Slug })
            .ToListAsync(ct);
        return found.OrderBy(f => Array.IndexOf(asked, f.Path)).FirstOrDefault() is { } item && types.Find(item.Type) is not null ? types.PathOf(item.Type, item.Slug!) : null;
    }
}
