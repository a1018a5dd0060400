using CQ.Abstractions.Data;
using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>
/// Service fait: a city service states that what was ordered has been delivered, for all or part of the amount. What is ordered to be paid never
/// exceeds what was certified.
/// </summary>
[NotAudited]
public sealed class ServiceCertified : TenantOwned, IAppendOnly
{
    public required Guid CouncilId { get; init; }

    public required Section Section { get; init; }

    public string? ProjectKind { get; init; }

    public Guid? ProjectId { get; init; }

    /// <summary>Day on which it was delivered.</summary>
    public required DateOnly Date { get; init; }

    public required Money Amount { get; init; }

    public required Guid CertifiedBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Note { get; init; } = "";

    public SubjectRef? Project => ProjectId is { } id ? new SubjectRef(ProjectKind!, id) : null;
}
