using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Data;
using CQ.Territory.Models;

namespace CQ.Budgets.Services;

/// <summary>Approves a proposal and has its entry written, in one transaction. Nobody approves their own.</summary>
public sealed class ApproveProposal(
    CqDbContext db, Proposals proposals, CommitForProject commit, Decommit decommit, OrderPayment order, ProposalNotices notices, IBurst burst, TimeProvider time)
{
    /// <param name="act">The authority's act; needed for a commitment.</param>
    public Task<Outcome<PostedEntry>> ApproveAsync(Guid proposalId, AuthorityAct? act, Guid by, CancellationToken ct = default) =>
        burst.RunAsync(token => DecideAsync(proposalId, act, by, token), ct);

    private async Task<Outcome<PostedEntry>> DecideAsync(Guid proposalId, AuthorityAct? act, Guid by, CancellationToken ct)
    {
        var found = await proposals.ToDecideAsync(proposalId, by, ct);
        if (!found.Succeeded)
            return found.Refusal;
        var proposal = found.Value;
        if (proposal.Kind == EntryKind.Commitment && string.IsNullOrWhiteSpace(act?.Reference))
            return new Refusal("Indiquez la référence de l’acte de la Mairie : sans lui, rien n’est engagé.", "ActReference");

        // First the proposal, whose version tells two approvers apart, then the ledger, which is locked last.
        proposal.Decide(ProposalState.Approved, by, time.GetUtcNow());
        if (!await proposals.TrySaveAsync(ct))
            return Proposals.DecidedMeanwhile;
        var posted = await PostAsync(proposal, act, by, ct);
        if (!posted.Succeeded)
        {
            burst.Abandon();
            db.ChangeTracker.Clear();
            return posted;
        }

        await notices.IsDecidedAsync(proposal, ct);
        return posted;
    }

    private Task<Outcome<PostedEntry>> PostAsync(EntryProposal p, AuthorityAct? act, Guid by, CancellationToken ct) => p.Kind switch
    {
        EntryKind.Commitment => commit.CommitAsync(p.Project, p.CouncilId, p.Section, p.Amount, act!, by, p.Reason, p.Year, p.Id, ct),
        EntryKind.Decommitment => decommit.ReleaseAsync(p.Project, p.CouncilId, p.Section, p.Amount, p.Reason, by, p.Year, p.Id, ct),
        EntryKind.PaymentOrder => order.OrderAsync(p.Project, p.CouncilId, p.Section, p.Amount, by, p.Reason, p.Year, p.Id, ct),
        _ => throw new InvalidOperationException($"{p.Kind} cannot be proposed."),
    };
}
