using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Geography;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace CQ.Territory.Services;

/// <summary>Which quartier a place lies in on a day (R77, R104). On a shared edge the first in the list has it, always the same one.</summary>
public sealed class FindNeighbourhood(CqDbContext db)
{
    /// <summary>Slug of the quartier, or null outside the sector.</summary>
    public async Task<string?> FindAsync(double longitude, double latitude, DateOnly day, CancellationToken ct = default)
    {
        var candidates = await db.Set<Boundary>().AsNoTracking().OnDay(day)
            .Where(b => b.West <= longitude && b.East >= longitude && b.South <= latitude && b.North >= latitude)
            .Join(db.Set<Neighbourhood>().OpenOn(day), b => b.NeighbourhoodId, n => n.Id, (b, n) => new { n.Slug, n.Position, b.GeoJson })
            .OrderBy(c => c.Position)
            .ThenBy(c => c.Slug)
            .ToListAsync(ct);
        return candidates.FirstOrDefault(c => Covers(c.GeoJson, longitude, latitude))?.Slug;
    }

    internal static bool Covers(string geoJson, double longitude, double latitude)
    {
        var outline = GeoJsonReader.Read(geoJson).Value;
        return outline.Covers(outline.Factory.CreatePoint(new Coordinate(longitude, latitude)));
    }
}
