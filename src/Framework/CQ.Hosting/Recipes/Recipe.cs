using System.Text.Json.Nodes;

namespace CQ.Hosting.Recipes;

/// <summary>A recipe file as read, its script values not yet evaluated.</summary>
/// <param name="Folder">Where <c>[file:text(...)]</c> looks; null for a recipe embedded in a module.</param>
internal sealed record Recipe(
    string Name, string DisplayName, string Description, bool IsSetupRecipe, IReadOnlyList<string> Tags, IReadOnlyList<JsonObject> Steps, string? Folder)
{
    public bool IsDemo => Tags.Contains("demo", StringComparer.OrdinalIgnoreCase);

    public bool IsHidden => Tags.Contains("hidden", StringComparer.OrdinalIgnoreCase);
}
