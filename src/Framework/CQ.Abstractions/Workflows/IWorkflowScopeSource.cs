using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Abstractions.Workflows;

/// <summary>
/// Places relative to a subject, by which a definition says where a candidate's role must hold and whose audience a task has:
/// <c>subject.council</c>, <c>subject.group</c>, <c>group.BudgetCommittee</c>. <c>tenant</c> is always there.
/// </summary>
public interface IWorkflowScopeSource
{
    /// <summary>The kind of subject they belong to; null when they can be asked about any.</summary>
    string? SubjectKind { get; }

    IReadOnlyList<string> Expressions { get; }

    /// <summary>Null when there is no such place (a council without a team); then the step stops with a fault that says so.</summary>
    Task<GrantScope?> ResolveAsync(string expression, SubjectRef subject, CancellationToken ct);
}
