using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Search.Models;
using CQ.Search.Services.Asking;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services;

/// <summary>The sector's synonyms, kept in memory until somebody changes them.</summary>
public sealed class ReadSynonyms(CqDbContext db, ITenantCache cache)
{
    public async Task<SynonymList> RunAsync(CancellationToken ct) => await cache.GetOrCreateAsync("search.synonyms", async token =>
        new SynonymList((await db.Set<SynonymGroup>().AsNoTracking().OrderBy(g => g.FoldedFirst).Select(g => g.Expressions).ToListAsync(token)).Select(e => (IReadOnlyList<string>)e)), ct);
}
