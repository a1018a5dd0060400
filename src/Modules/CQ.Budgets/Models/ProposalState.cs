namespace CQ.Budgets.Models;

/// <summary>Where a proposed entry stands.</summary>
public enum ProposalState
{
    Proposed,
    Approved,
    Refused,
    Withdrawn,
}
