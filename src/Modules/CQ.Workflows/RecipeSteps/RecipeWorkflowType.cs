using CQ.Workflows.Graphs;

namespace CQ.Workflows.RecipeSteps;

/// <summary>An entry of the <c>WorkflowType</c> step.</summary>
public sealed record RecipeWorkflowType
{
    public required string WorkflowTypeId { get; init; }

    public required string Name { get; init; }

    public bool IsEnabled { get; init; } = true;

    public bool IsSingleton { get; init; }

    /// <summary>Orchard's; ours locks instances in the database, so it has no use here.</summary>
    public int LockTimeout { get; init; }

    /// <summary>As <see cref="LockTimeout"/>.</summary>
    public int LockExpiration { get; init; }

    /// <summary>Orchard's; the same as keeping finished instances for one day.</summary>
    public bool DeleteFinishedWorkflows { get; init; }

    /// <summary>Ours: how long finished instances are kept.</summary>
    public int? RetentionDays { get; init; }

    public required IReadOnlyList<ActivityRecord> Activities { get; init; }

    public required IReadOnlyList<Transition> Transitions { get; init; }

    public int? KeptDays => RetentionDays ?? (DeleteFinishedWorkflows ? 1 : null);

    public WorkflowDefinition ToDefinition() => new() { Activities = Activities, Transitions = Transitions };
}
