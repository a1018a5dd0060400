using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Geography;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Addresses;

/// <summary>The outlines in force today, for questions about many points; <see cref="FindNeighbourhood"/> answers about one.</summary>
public sealed class ReadSectorArea(CqDbContext db, ITenantTimeZone zone)
{
    public async Task<SectorArea> ReadAsync(CancellationToken ct = default)
    {
        var today = zone.Today;
        var rows = await db.Set<Boundary>().AsNoTracking().OnDay(today)
            .Join(db.Set<Neighbourhood>().OpenOn(today), b => b.NeighbourhoodId, n => n.Id, (b, n) => new { n.Slug, n.Position, b.GeoJson })
            .OrderBy(r => r.Position)
            .ThenBy(r => r.Slug)
            .ToListAsync(ct);
        return new SectorArea([.. rows.Select(r => (r.Slug, GeoJsonReader.Read(r.GeoJson).Value))], AddressExtract.Margin);
    }
}
