using CQ.Abstractions.People;

namespace CQ.Abstractions.Workflows;

/// <summary>Who may decide a task: whoever holds a role in a place on that day, or one person.</summary>
public sealed record TaskCandidate
{
    private TaskCandidate(string? role, GrantScope scope, Guid? userId) => (Role, Scope, UserId) = (role, scope, userId);

    public string? Role { get; }

    public GrantScope Scope { get; }

    public Guid? UserId { get; }

    public static TaskCandidate InRole(string role, GrantScope scope) => new(role, scope, null);

    public static TaskCandidate Person(Guid userId) => new(null, GrantScope.Tenant, userId);
}
