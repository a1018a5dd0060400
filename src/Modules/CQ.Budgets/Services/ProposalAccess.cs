using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Who may read a proposal today, for what was told about it: who follows the budgets of its council, as on its page.</summary>
internal sealed class ProposalAccess(CqDbContext db, IViewer viewer) : ISubjectAccess
{
    public string Kind => nameof(EntryProposal);

    public async Task<IReadOnlyCollection<Guid>> ReadableAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var (me, councils) = (viewer.UserId, viewer.CouncilsOf(Permissions.FollowBudgets));
        return await db.Set<EntryProposal>()
            .Where(p => ids.Contains(p.Id) && (councils == null || p.ProposedBy == me || councils.Contains(p.CouncilId)))
            .Select(p => p.Id)
            .ToListAsync(ct);
    }
}
