using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Activities;

/// <summary>Whom a definition means: those who hold a role in a place of the subject, or the people that a declared value names.</summary>
internal sealed record CandidateSpec
{
    public string? Role { get; init; }

    /// <summary>A scope expression; the whole tenant when left out.</summary>
    public string? Scope { get; init; }

    /// <summary>A declared value of people, e.g. <c>project.bearers</c>.</summary>
    public string? People { get; init; }

    public void Check(string key, ActivityValidation validation)
    {
        if (Role is null == People is null)
            validation.Error(key, "either Role (with Scope) or People is expected");
        if (Role is RoleNames.Anonymous or RoleNames.Authenticated)
            validation.Error($"{key}.Role", "a task cannot be everybody's");
        if (Role is { Length: 0 or > 120 })
            validation.Error($"{key}.Role", "1 to 120 characters are expected");
        if (Scope is not null)
            validation.CheckScope($"{key}.Scope", Scope);
        if (Scope is not null && People is not null)
            validation.Error($"{key}.Scope", "people have no scope");
        if (People is not null)
            validation.CheckValue($"{key}.People", People, WorkflowValueType.People);
    }

    public static async Task<IReadOnlyList<TaskCandidate>> ResolveAsync(
        IEnumerable<CandidateSpec> specs, SubjectRef subject, IWorkflowScopes scopes, IWorkflowValues values, CancellationToken ct)
    {
        var found = new List<TaskCandidate>();
        foreach (var spec in specs)
        {
            if (spec.Role is not null)
                found.Add(TaskCandidate.InRole(spec.Role, await scopes.ResolveAsync(spec.Scope ?? IWorkflowScopes.Tenant, subject, ct)));
            else
                found.AddRange((await values.GetAsync(spec.People!, subject, ct)).As<IReadOnlyList<Guid>>().Select(TaskCandidate.Person));
        }

        return found;
    }
}
