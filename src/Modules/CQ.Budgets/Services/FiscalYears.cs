using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Finds the year in which something is posted.</summary>
public sealed class FiscalYears(CqDbContext db, ITenantTimeZone zone)
{
    /// <summary>The calendar year of today in the tenant's zone.</summary>
    public int Current => zone.Today.Year;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<FiscalYear>> AllAsync(CancellationToken ct = default) =>
        await db.Set<FiscalYear>().AsNoTracking().OrderByDescending(y => y.Year).ToListAsync(ct);

    public async Task<Outcome<FiscalYear>> RequireAsync(int year, CancellationToken ct = default)
    {
        var found = await db.Set<FiscalYear>().AsNoTracking().FirstOrDefaultAsync(y => y.Year == year, ct);
        if (found is null)
            return new Refusal("L’exercice {0} n’est pas ouvert : la coordination l’ouvre dans l’administration, à la page « Budgets ».", null, year);
        return found.ClosedOn is null ? found : new Refusal("L’exercice {0} est clos : plus rien ne s’y écrit.", null, year);
    }
}
