using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Budgets.Services;

/// <summary>Refuses a proposal, with the reason that its author reads.</summary>
public sealed class RefuseProposal(Proposals proposals, ProposalNotices notices, TimeProvider time)
{
    public async Task<Outcome<EntryProposal>> RefuseAsync(Guid proposalId, string reason, Guid by, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("Indiquez le motif du refus : la personne qui a proposé le lira.", "Reason");
        var found = await proposals.ToDecideAsync(proposalId, by, ct);
        if (!found.Succeeded)
            return found.Refusal;
        found.Value.Decide(ProposalState.Refused, by, time.GetUtcNow(), reason.Trim());
        if (!await proposals.TrySaveAsync(ct))
            return Proposals.DecidedMeanwhile;
        await notices.IsDecidedAsync(found.Value, ct);
        return found.Value;
    }
}
