using CQ.Abstractions.Recipes;

namespace CQ.Hosting.Recipes;

/// <summary>The run that the scope of a step belongs to. An act's own scope has none, so an act cannot act.</summary>
internal sealed class CurrentRun
{
    public RecipeRun? Run { get; set; }
}
