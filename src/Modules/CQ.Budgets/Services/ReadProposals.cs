using CQ.Budgets.Models;
using CQ.Data;
using CQ.Mvc.Paging;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Reads proposals, newest first.</summary>
public sealed class ReadProposals(CqDbContext db)
{
    /// <param name="councils">Null for all.</param>
    public async Task<Page<EntryProposal>> PageAsync(
        ProposalState? state, IReadOnlyList<Guid>? councils, Cursor? after, int size, CancellationToken ct = default)
    {
        var query = Of(councils);
        if (state is { } wanted)
            query = query.Where(p => p.State == wanted);
        if (after is { } cursor)
            query = query.Where(p => EF.Functions.LessThan(ValueTuple.Create(p.ProposedAt, p.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var rows = await query.OrderByDescending(p => p.ProposedAt).ThenByDescending(p => p.Id).Take(size + 1).ToListAsync(ct);
        return Page<EntryProposal>.Of(rows, size, p => new Cursor(p.ProposedAt, p.Id));
    }

    public Task<int> WaitingAsync(IReadOnlyList<Guid>? councils, CancellationToken ct = default) =>
        Of(councils).Where(p => p.State == ProposalState.Proposed).CountCappedAsync(ct: ct);

    public Task<EntryProposal?> FindAsync(Guid id, CancellationToken ct = default) =>
        db.Set<EntryProposal>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, ct);

    private IQueryable<EntryProposal> Of(IReadOnlyList<Guid>? councils)
    {
        var query = db.Set<EntryProposal>().AsNoTracking();
        return councils is null ? query : query.Where(p => councils.Contains(p.CouncilId));
    }
}
