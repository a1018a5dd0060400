using System.Text.Json;
using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Recipes;

namespace CQ.Abstractions.Workflows;

/// <summary>What an activity knows of the instance that executes it.</summary>
public sealed class ActivityContext
{
    private readonly Func<int, int> _takeMails;

    public ActivityContext(Func<int, int>? takeMails = null) => _takeMails = takeMails ?? (wanted => wanted);

    public required Guid InstanceId { get; init; }

    /// <summary>This execution: stays the same from halt to resume, and is what <see cref="IWorkflowManager.ResumeAsync"/> takes.</summary>
    public required Guid ExecutionId { get; init; }

    public required string ActivityId { get; init; }

    /// <summary>What the instance is about; also its correlation.</summary>
    public required SubjectRef Subject { get; init; }

    /// <summary>Properties of the pinned definition.</summary>
    public required JsonObject Properties { get; init; }

    /// <summary>What came with the event or the decision that caused this burst.</summary>
    public required JsonObject Input { get; init; }

    /// <summary>What this activity keeps in the instance from one execution to the next.</summary>
    public required JsonObject State { get; init; }

    /// <summary>True for the activity at which the instance begins, when it begins.</summary>
    public bool IsStart { get; init; }

    /// <summary>The branch by which it was reached: the activity before it, or the outcome of a fork. Null at the start.</summary>
    public string? CameBy { get; init; }

    /// <summary>All branches that lead here.</summary>
    public IReadOnlyList<string> Inbound { get; init; } = [];

    /// <summary>The properties as a class. They were validated when the version was published.</summary>
    public T Read<T>()
        where T : class =>
        ActivityValidation.WithoutMetadata(Properties).Deserialize<T>(RecipeJson.Options)
        ?? throw new WorkflowFaultException($"Les propriétés de « {ActivityId} » manquent.");

    /// <summary>How many mails this instance may still send today, at most <paramref name="wanted"/>: a loop must not write thousands.</summary>
    public int TakeMails(int wanted) => _takeMails(wanted);
}
