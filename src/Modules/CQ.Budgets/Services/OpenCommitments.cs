using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Reads what is committed and not ordered yet.</summary>
public sealed class OpenCommitments(CqDbContext db)
{
    /// <param name="councils">Null for all.</param>
    /// <param name="after">Account to read on from.</param>
    public async Task<IReadOnlyList<OpenCommitment>> ListAsync(IReadOnlyList<Guid>? councils, int take, Guid? after = null, CancellationToken ct = default)
    {
        var query = db.Set<Account>().AsNoTracking().Where(a => a.Kind == AccountKind.Commitment && a.Balance != Money.Zero);
        if (councils is not null)
            query = query.Where(a => a.CouncilId != null && councils.Contains(a.CouncilId.Value));
        if (after is { } id)
            query = query.Where(a => a.Id.CompareTo(id) < 0);
        return await Read(query.OrderByDescending(a => a.Id).Take(take)).ToListAsync(ct);
    }

    /// <summary>One of them, emptied ones included.</summary>
    public Task<OpenCommitment?> FindAsync(Guid accountId, CancellationToken ct = default) =>
        Read(db.Set<Account>().AsNoTracking().Where(a => a.Id == accountId && a.Kind == AccountKind.Commitment && a.CouncilId != null)).FirstOrDefaultAsync(ct);

    private static IQueryable<OpenCommitment> Read(IQueryable<Account> accounts) =>
        accounts.Select(a => new OpenCommitment(a.Id, a.FiscalYear!.Year, a.Section, a.CouncilId!.Value, a.ProjectKind, a.ProjectId, a.Balance));
}
