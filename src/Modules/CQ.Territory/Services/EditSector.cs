using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Names the sector and its boroughs.</summary>
public sealed class EditSector(CqDbContext db)
{
    public async Task<Outcome<Sector>> EditAsync(string name, string city, string description, long seen, CancellationToken ct = default)
    {
        var sector = await db.Set<Sector>().FirstOrDefaultAsync(ct);
        if (sector is null)
            db.Add(sector = new Sector { Name = name.Trim(), City = city.Trim() });
        else
            db.ExpectVersion(sector, seen);
        (sector.Name, sector.City, sector.Description) = (name.Trim(), city.Trim(), description.Trim());
        return await db.TrySaveAsync(ct) ? sector : new Refusal(EditNeighbourhood.Conflict);
    }

    /// <summary>Adds a borough, or renames the one of that number.</summary>
    public async Task<Outcome<Borough>> NameBoroughAsync(int number, string name, CancellationToken ct = default)
    {
        var sector = await db.Set<Sector>().AsNoTracking().FirstOrDefaultAsync(ct);
        if (sector is null)
            return new Refusal("Nommez d’abord le secteur.");
        var borough = await db.Set<Borough>().FirstOrDefaultAsync(b => b.Number == number, ct);
        if (borough is null)
            db.Add(borough = new Borough { SectorId = sector.Id, Number = number, Name = name.Trim() });
        else
            borough.Name = name.Trim();
        return await db.TrySaveAsync(ct) ? borough : new Refusal("Un arrondissement porte déjà ce numéro.", nameof(Borough.Number));
    }
}
