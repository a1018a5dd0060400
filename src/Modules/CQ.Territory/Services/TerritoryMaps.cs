using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Geography;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

internal sealed class TerritoryMaps(CqDbContext db, ITenantCache cache, ITenantTimeZone zone) : ITerritoryMaps
{
    public ValueTask<TerritoryMap> GetAsync(CancellationToken ct = default)
    {
        var day = zone.Today;
        return cache.GetOrCreateAsync($"territory:map:{day:yyyyMMdd}", token => MakeAsync(day, token), ct);
    }

    private async Task<TerritoryMap> MakeAsync(DateOnly day, CancellationToken ct)
    {
        var rows = await (from n in db.Set<Neighbourhood>().AsNoTracking().OpenOn(day)
                          join b in db.Set<Boundary>().OnDay(day) on n.Id equals b.NeighbourhoodId into boundaries
                          from b in boundaries.DefaultIfEmpty()
                          orderby n.Position, n.Name
                          select new { n.Id, n.Slug, n.Name, n.Colour, GeoJson = b == null ? null : b.GeoJson, Note = b == null ? "" : b.Note })
            .ToListAsync(ct);
        return TerritoryMapMaker.Make([.. rows.Select((r, i) => new MapTile(r.Id, r.Slug, r.Name, r.Colour, i + 1, r.GeoJson, r.Note))]);
    }
}
