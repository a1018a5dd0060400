using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Budgets.Services;

/// <summary>Something committed and not ordered yet: what services certify and the town hall orders.</summary>
/// <param name="Id">Of its account.</param>
public sealed record OpenCommitment(Guid Id, int Year, Section Section, Guid CouncilId, string? ProjectKind, Guid? ProjectId, Money Balance)
{
    public SubjectRef? Project => ProjectId is { } id ? new SubjectRef(ProjectKind!, id) : null;
}
