using System.Text.Json.Nodes;

namespace CQ.Abstractions.Recipes;

/// <summary>A step of a recipe, its script values already evaluated.</summary>
/// <param name="Body">The whole object, <c>name</c> included.</param>
/// <param name="Path">Where it stands in the file, for messages: <c>steps[3]</c>.</param>
public sealed record RecipeStep(string Name, JsonObject Body, string Path);
