using CQ.Abstractions.Modules;
using CQ.Abstractions.Recipes;

namespace CQ.Hosting.Recipes;

/// <summary>Orchard's <c>feature</c> step: <c>{ "enable": [], "disable": [] }</c>. An unknown id is an error.</summary>
internal sealed class FeatureStep(IFeatureManager features, IModuleCatalog modules) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names { get; } = ["feature"];

    // Host tables are written on a connection of their own; a transaction around them would wait for itself.
    public bool RunsOutsideBurst => true;

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        if (RecipeJson.Read<Body>(step, errors) is not { } body)
            return Task.CompletedTask;
        foreach (var id in body.Enable.Concat(body.Disable).Where(id => !modules.Features.ContainsKey(id)))
            errors.Add(step.Path, $"there is no feature '{id}'");
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var body = RecipeJson.Read<Body>(step, new RecipeErrors())!;
        if (body.Enable.Count > 0)
            await features.EnableAsync(body.Enable, ct);
        if (body.Disable.Count == 0)
            return;
        var reasons = await features.DisableAsync(body.Disable, ct);
        if (reasons.Count > 0)
            throw new InvalidOperationException(string.Join(' ', reasons));
    }

    /// <summary>What a step enables, with dependencies, for checking the steps after it.</summary>
    public static IReadOnlyList<string> Enabled(RecipeStep step, IModuleCatalog modules)
    {
        var body = RecipeJson.Read<Body>(step, new RecipeErrors());
        return body is null ? [] : modules.WithDependencies(body.Enable.Where(modules.Features.ContainsKey));
    }

    private sealed record Body
    {
        public IReadOnlyList<string> Enable { get; init; } = [];

        public IReadOnlyList<string> Disable { get; init; } = [];
    }
}
