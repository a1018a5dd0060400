using System.Text.Json.Nodes;

namespace CQ.Abstractions.Workflows;

/// <summary>Base of the activities that wait for an event: at the start it lets the instance begin, elsewhere it halts until the event comes.</summary>
public abstract class EventActivity : IActivity
{
    public abstract string Name { get; }

    public abstract string DisplayText { get; }

    public abstract string Category { get; }

    public bool CanStart => true;

    public virtual IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) => [ActivityOutcome.Done];

    public abstract string? GetStartEvent(JsonObject properties);

    public abstract Task ValidateAsync(ActivityValidation validation, CancellationToken ct);

    public virtual Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Task.FromResult(context.IsStart ? ActivityResult.Done : ActivityResult.Halt(GetStartEvent(context.Properties)));
    }

    public virtual Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken ct) => Task.FromResult(ActivityResult.Done);

    public virtual Task CancelAsync(ActivityContext context, CancellationToken ct) => Task.CompletedTask;
}
