namespace CQ.Abstractions.Recipes;

/// <summary>A recipe being run in the current tenant.</summary>
/// <param name="IsDemo">The recipe carries the tag <c>demo</c>: only then may a password come from configuration, and a past be replayed (<see cref="IReplay"/>).</param>
/// <param name="StartedAt">The instant that <c>now('-14d')</c> counts from.</param>
public sealed record RecipeRun(Guid Id, string RecipeName, bool IsDemo, DateTimeOffset StartedAt);
