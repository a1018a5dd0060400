namespace CQ.Abstractions.Recipes;

/// <summary>
/// Carries out the steps of some names. <see cref="ValidateAsync"/> is called for every step of a recipe before anything is written and
/// names all that is wrong; <see cref="ExecuteAsync"/> runs in a scope and a transaction of its own and is idempotent (upsert by natural key).
/// </summary>
public interface IRecipeStepHandler
{
    IReadOnlyList<string> Names { get; }

    Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct);

    Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct);
}
