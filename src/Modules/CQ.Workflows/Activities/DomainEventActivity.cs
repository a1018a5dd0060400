using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Activities;

/// <summary>Waits for an event that a module triggers about the subject; at the start it says what begins an instance.</summary>
internal sealed class DomainEventActivity(IDomainEvents events) : EventActivity
{
    public override string Name => "DomainEvent";

    public override string DisplayText => "Quand il se passe quelque chose";

    public override string Category => Categories.Events;

    public override string? GetStartEvent(JsonObject properties) =>
        properties["Event"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        if (validation.Read<Body>() is { } body && validation.Declared.FindEvent(body.Event) is null)
            validation.Error("Event", $"no module triggers the event '{body.Event}'");
        return Task.CompletedTask;
    }

    public override async Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken ct)
    {
        await events.PublishAsync(new WorkflowEventTaken(context.Read<Body>().Event, context.Subject, (JsonObject)context.Input.DeepClone()), ct);
        return ActivityResult.Done;
    }

    private sealed record Body(string Event);
}
