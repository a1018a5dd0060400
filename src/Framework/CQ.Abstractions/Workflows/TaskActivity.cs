using System.Text.Json.Nodes;

namespace CQ.Abstractions.Workflows;

/// <summary>Base of the activities that act and go on. One that may wait overrides <see cref="ResumeAsync"/> and <see cref="CancelAsync"/>.</summary>
public abstract class TaskActivity : IActivity
{
    public abstract string Name { get; }

    public abstract string DisplayText { get; }

    public abstract string Category { get; }

    public bool CanStart => false;

    public virtual IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) => [ActivityOutcome.Done];

    public string? GetStartEvent(JsonObject properties) => null;

    public abstract Task ValidateAsync(ActivityValidation validation, CancellationToken ct);

    public abstract Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct);

    public virtual Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken ct) => Task.FromResult(ActivityResult.Done);

    public virtual Task CancelAsync(ActivityContext context, CancellationToken ct) => Task.CompletedTask;
}
