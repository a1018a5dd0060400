using System.Text.Json.Nodes;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Activities;

/// <summary>Ends the whole instance, whatever still waits in other branches. <c>Result</c> is a word for whoever hears of it.</summary>
internal sealed class EndActivity : TaskActivity
{
    public override string Name => "End";

    public override string DisplayText => "Fin";

    public override string Category => Categories.Flow;

    public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) => [];

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        validation.Read<Body>();
        return Task.CompletedTask;
    }

    public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct) => Task.FromResult(ActivityResult.Finish);

    private sealed record Body
    {
        public string? Result { get; init; }
    }
}
