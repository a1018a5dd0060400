using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Opens a fiscal year, or finds it open.</summary>
public sealed class OpenFiscalYear(CqDbContext db, ITenantTimeZone zone)
{
    public const int Earliest = 2000;

    public async Task<Outcome<FiscalYear>> OpenAsync(int year, DateOnly? openedOn = null, CancellationToken ct = default)
    {
        if (year < Earliest || year > zone.Today.Year + 1)
            return new Refusal("Choisissez une année entre {0} et {1}.", "Year", Earliest, zone.Today.Year + 1);
        if (await db.Set<FiscalYear>().FirstOrDefaultAsync(y => y.Year == year, ct) is { } open)
            return open.ClosedOn is null ? open : new Refusal("L’exercice {0} est clos : plus rien ne s’y écrit.", "Year", year);

        var opened = new FiscalYear { Year = year, OpenedOn = openedOn ?? zone.Today };
        db.Add(opened);
        return await db.TrySaveAsync(ct) ? opened : new Refusal("Une autre personne vient d’ouvrir cet exercice. Rechargez la page avant de continuer.");
    }
}
