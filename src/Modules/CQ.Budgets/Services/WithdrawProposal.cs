using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Budgets.Services;

/// <summary>Takes back one's own proposal while nobody has decided on it.</summary>
public sealed class WithdrawProposal(CqDbContext db, Proposals proposals, TimeProvider time)
{
    public async Task<Outcome<EntryProposal>> WithdrawAsync(Guid proposalId, Guid by, CancellationToken ct = default)
    {
        var proposal = await db.Set<EntryProposal>().FirstOrDefaultAsync(p => p.Id == proposalId && p.ProposedBy == by, ct);
        if (proposal is null)
            return new Refusal("Cette proposition n’existe pas.");
        if (!proposal.IsOpen)
            return Proposals.DecidedMeanwhile;
        proposal.Decide(ProposalState.Withdrawn, by, time.GetUtcNow());
        return await proposals.TrySaveAsync(ct) ? proposal : Proposals.DecidedMeanwhile;
    }
}
