using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Reads what is committed, certified and ordered for a project, or for a council outside projects.</summary>
public sealed class ProjectMoneyQuery(CqDbContext db)
{
    public async Task<ProjectMoney> OfAsync(SubjectRef? project, Guid councilId, Section section, CancellationToken ct = default)
    {
        var (kind, id) = (project?.Kind, project?.Id);
        var balances = await db.Set<Account>().AsNoTracking()
            .Where(a => a.CouncilId == councilId && a.Section == section && a.ProjectKind == kind && a.ProjectId == id)
            .Where(a => a.Kind == AccountKind.Commitment || a.Kind == AccountKind.Ordered)
            .Select(a => new { a.Kind, a.Balance })
            .ToListAsync(ct);
        var certificates = await db.Set<ServiceCertified>().AsNoTracking()
            .Where(s => s.CouncilId == councilId && s.Section == section && s.ProjectKind == kind && s.ProjectId == id)
            .OrderBy(s => s.At).ThenBy(s => s.Id)
            .Select(s => new { s.Id, s.Amount })
            .ToListAsync(ct);
        return new ProjectMoney(
            Sum(balances.Where(b => b.Kind == AccountKind.Commitment).Select(b => b.Balance)),
            Sum(balances.Where(b => b.Kind == AccountKind.Ordered).Select(b => b.Balance)),
            Sum(certificates.Select(c => c.Amount)),
            certificates.Count > 0 ? certificates[^1].Id : null);
    }

    /// <summary>The same, and it stays so until the burst ends: who decides by it asks this. The instance and the vote are locked before it (DESIGN §3).</summary>
    public async Task<ProjectMoney> HoldAsync(SubjectRef? project, Guid councilId, Section section, CancellationToken ct = default)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A lock holds until the end of a burst; open one first.");
        await LedgerDoor.HoldAsync(db, project, councilId, section, ct);
        return await OfAsync(project, councilId, section, ct);
    }

    /// <summary>The oldest year in which something is committed and not ordered yet.</summary>
    public async Task<int?> YearOfCommitmentAsync(SubjectRef? project, Guid councilId, Section section, CancellationToken ct = default)
    {
        var (kind, id) = (project?.Kind, project?.Id);
        return await db.Set<Account>().AsNoTracking()
            .Where(a => a.CouncilId == councilId && a.Section == section && a.ProjectKind == kind && a.ProjectId == id)
            .Where(a => a.Kind == AccountKind.Commitment && a.Balance != Money.Zero)
            .OrderBy(a => a.FiscalYear!.Year)
            .Select(a => (int?)a.FiscalYear!.Year)
            .FirstOrDefaultAsync(ct);
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (a, b) => a + b);
}
