using System.Text.Json.Nodes;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Activities;

/// <summary>Goes on by all its ways at once, as in Orchard.</summary>
internal sealed class ForkActivity : TaskActivity
{
    public const string TypeName = "ForkTask";

    public override string Name => TypeName;

    public override string DisplayText => "En parallèle";

    public override string Category => Categories.Flow;

    public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) =>
        properties["Forks"] is JsonArray forks
            ? [.. forks.OfType<JsonValue>().Select(f => f.TryGetValue<string>(out var name) ? name : null).OfType<string>().Select(f => new ActivityOutcome(f))]
            : [];

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        if (validation.Read<Body>() is not { } body)
            return Task.CompletedTask;
        if (body.Forks.Count < 2)
            validation.Error("Forks", "at least two ways are expected");
        if (body.Forks.Distinct().Count() < body.Forks.Count)
            validation.Error("Forks", "a way stands twice");
        return Task.CompletedTask;
    }

    public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct) =>
        Task.FromResult(ActivityResult.Go([.. context.Read<Body>().Forks]));

    private sealed record Body(IReadOnlyList<string> Forks);
}
