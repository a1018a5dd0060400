using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Geography;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace CQ.Territory.Services;

/// <summary>
/// Gives a quartier a new outline from a day on; the former one ends the day before, so the same address resolves to the old quartier before and
/// to the new one after (R104). An outline of the same first day is corrected in place.
/// </summary>
public sealed class ChangeBoundary(CqDbContext db)
{
    public async Task<Outcome<BoundaryChange>> ChangeAsync(Guid neighbourhoodId, NewBoundary asked, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var read = GeoJsonReader.Read(asked.GeoJson);
        if (!read.Succeeded)
            return read.Refusal with { Field = nameof(NewBoundary.GeoJson) };
        if (string.IsNullOrWhiteSpace(asked.ActReference))
            return new Refusal("Indiquez la référence de la délibération qui fixe ce tracé.", nameof(NewBoundary.ActReference));
        if (asked.ActDate > asked.From)
            return new Refusal("La délibération précède l’entrée en vigueur.", nameof(NewBoundary.ActDate));
        var neighbourhood = await db.Set<Neighbourhood>().FirstOrDefaultAsync(n => n.Id == neighbourhoodId, ct);
        if (neighbourhood is null)
            return new Refusal("Ce quartier n’existe pas.");

        var last = await db.Set<Boundary>().Where(b => b.NeighbourhoodId == neighbourhoodId).OrderByDescending(b => b.From).FirstOrDefaultAsync(ct);
        if (last is not null && asked.From < last.From)
            return new Refusal("Ce tracé commence avant le tracé en vigueur. Choisissez une date plus tardive.", nameof(NewBoundary.From));
        var boundary = last?.From == asked.From ? last : Begin(neighbourhoodId, asked, last);
        Draw(boundary, read.Value, asked);
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Le tracé de ce quartier vient d’être changé par quelqu’un d’autre. Rechargez la page.");
        return new BoundaryChange(boundary, await TilingOnAsync(asked.From, ct));
    }

    /// <summary>Where the quartiers fail to tile the sector on a day.</summary>
    public async Task<IReadOnlyList<TilingFault>> TilingOnAsync(DateOnly day, CancellationToken ct = default)
    {
        var now = await OutlinesAsync(day, ct);
        var before = await OutlinesAsync(day.AddDays(-1), ct);
        return Tiling.Check(now, [.. before.Select(b => b.Outline)]);
    }

    private Boundary Begin(Guid neighbourhoodId, NewBoundary asked, Boundary? last)
    {
        if (last is not null && (last.Through is null || last.Through >= asked.From))
            last.Through = asked.From.AddDays(-1);
        var boundary = new Boundary
        {
            NeighbourhoodId = neighbourhoodId,
            From = asked.From,
            GeoJson = "",
            ActReference = "",
            Area = 0,
            West = 0,
            South = 0,
            East = 0,
            North = 0,
        };
        db.Add(boundary);
        return boundary;
    }

    private static void Draw(Boundary boundary, Geometry outline, NewBoundary asked)
    {
        var box = outline.EnvelopeInternal;
        boundary.GeoJson = GeoJsonWriter.Write(outline);
        boundary.Area = LocalPlane.AreaOf(outline);
        (boundary.West, boundary.South, boundary.East, boundary.North) = (box.MinX, box.MinY, box.MaxX, box.MaxY);
        boundary.ActReference = asked.ActReference.Trim();
        boundary.ActDate = asked.ActDate;
        boundary.Note = asked.Note.Trim();
    }

    private async Task<List<(string Name, Geometry Outline)>> OutlinesAsync(DateOnly day, CancellationToken ct)
    {
        var rows = await db.Set<Boundary>().AsNoTracking().OnDay(day)
            .Join(db.Set<Neighbourhood>().OpenOn(day), b => b.NeighbourhoodId, n => n.Id, (b, n) => new { n.Name, b.GeoJson, n.Position })
            .OrderBy(r => r.Position)
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Name, GeoJsonReader.Read(r.GeoJson).Value))];
    }
}
