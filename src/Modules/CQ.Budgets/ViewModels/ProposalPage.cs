using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Budgets.ViewModels;

/// <summary>A proposal, the balance before and after it, and what the viewer may do.</summary>
/// <param name="Before">What the account it takes from holds now.</param>
public sealed record ProposalPage(
    EntryProposal Proposal, string CouncilName, string Slug, SubjectInfo? Project, string Proposer, string? Decider, EntryNumber? Entry,
    Money Before, bool IsOwn, bool MayApprove)
{
    public Money After => Before - Proposal.Amount;

    public bool Fits => After >= Money.Zero;

    public bool AsksForAct => Proposal.Kind == EntryKind.Commitment;
}
