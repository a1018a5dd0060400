using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.Budgets.Models;

/// <summary>
/// A movement of money between two accounts of one section. Written once, by <c>cq_post</c> alone, and never changed: an error is reversed by a
/// correction that names it.
/// </summary>
[NotAudited]
public sealed class Entry : TenantOwned, IAppendOnly
{
    private Entry() { }

    public Guid FiscalYearId { get; private init; }

    public FiscalYear? FiscalYear { get; private init; }

    /// <summary>Counts from 1 within the tenant's year, without a gap.</summary>
    public int Number { get; private init; }

    public EntryKind Kind { get; private init; }

    public Section Section { get; private init; }

    public Guid FromAccountId { get; private init; }

    public Account? FromAccount { get; private init; }

    public Guid ToAccountId { get; private init; }

    public Account? ToAccount { get; private init; }

    public Money Amount { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The council whose money it is, as both accounts say.</summary>
    public Guid? CouncilId { get; private init; }

    public string? ProjectKind { get; private init; }

    public Guid? ProjectId { get; private init; }

    public string Reason { get; private init; } = "";

    public string? ActReference { get; private init; }

    public DateOnly? ActDate { get; private init; }

    public string? ActSignatory { get; private init; }

    public Guid? CorrectsEntryId { get; private init; }

    public Entry? CorrectsEntry { get; private init; }

    /// <summary>The correction that reverses it, if there is one.</summary>
    public Entry? CorrectedBy { get; private init; }

    /// <summary>On a payment order: the certificate it rests on.</summary>
    public Guid? ServiceCertifiedId { get; private init; }

    public Guid? ProposalId { get; private init; }

    public EntryProposal? Proposal { get; private init; }

    /// <summary>Who had it written. None when a standing act of the authority did (L3).</summary>
    public Guid? PostedBy { get; private init; }

    public SubjectRef? Project => ProjectId is { } id ? new SubjectRef(ProjectKind!, id) : null;

    public AuthorityAct? Act => ActReference is null ? null : new AuthorityAct(ActReference, ActDate!.Value, ActSignatory ?? "");
}
