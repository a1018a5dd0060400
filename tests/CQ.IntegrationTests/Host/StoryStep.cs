using CQ.Abstractions.Recipes;

namespace CQ.IntegrationTests.Host;

/// <summary>A recipe step that does what its test says.</summary>
internal sealed class StoryStep(IReplay replay, StoryStep.Script script) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names { get; } = ["story"];

    public bool RunsOutsideBurst => script.RunsOutsideBurst;

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct) => Task.CompletedTask;

    public Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct) => script.Tell(replay, ct);

    internal sealed class Script
    {
        public Func<IReplay, CancellationToken, Task> Tell { get; set; } = (_, _) => Task.CompletedTask;

        public bool RunsOutsideBurst { get; set; } = true;
    }
}
