namespace CQ.Abstractions.Recipes;

/// <summary>
/// Carries out the steps of some names. <see cref="ValidateAsync"/> is called for every step of a recipe before anything is written and
/// names all that is wrong; <see cref="ExecuteAsync"/> runs in a scope and a transaction of its own and is idempotent (upsert by natural key).
/// </summary>
public interface IRecipeStepHandler
{
    IReadOnlyList<string> Names { get; }

    /// <summary>
    /// True for steps that open their transactions themselves, as those that use <see cref="IReplay"/> do. Cut off in the middle and run again, such a step
    /// finds part of its work done: it is idempotent item by item.
    /// </summary>
    bool RunsOutsideBurst => false;

    Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct);

    Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct);
}
