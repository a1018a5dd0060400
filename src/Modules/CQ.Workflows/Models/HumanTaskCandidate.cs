using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Workflows.Models;

/// <summary>Who may decide a task: one row per role and place, or per person.</summary>
public sealed class HumanTaskCandidate : TenantOwned
{
    public required Guid HumanTaskId { get; init; }

    /// <summary>The candidate in one word, to be found by a list of them (<see cref="CandidateKeys"/>).</summary>
    public required string Key { get; init; }

    /// <summary>Empty for a person.</summary>
    public required string Role { get; init; }

    public required GrantScopeKind ScopeKind { get; init; }

    public required Guid ScopeId { get; init; }

    public Guid? UserId { get; init; }

    public GrantScope Scope => new(ScopeKind, ScopeId);
}
