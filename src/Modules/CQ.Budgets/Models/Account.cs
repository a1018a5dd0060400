using CQ.Abstractions.Data;
using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>A balance of the ledger. Made and changed by <c>cq_post</c> alone; the application reads.</summary>
[NotAudited]
public sealed class Account : TenantOwned
{
    private Account() { }

    public Guid FiscalYearId { get; private init; }

    public FiscalYear? FiscalYear { get; private init; }

    public Section Section { get; private init; }

    public AccountKind Kind { get; private init; }

    public Guid? CouncilId { get; private init; }

    public string? ProjectKind { get; private init; }

    public Guid? ProjectId { get; private init; }

    public Money Balance { get; private init; }

    public SubjectRef? Project => ProjectId is { } id ? new SubjectRef(ProjectKind!, id) : null;

    public AccountKey Key => new(Section, Kind, CouncilId, Project);
}
