namespace CQ.Abstractions.Recipes;

/// <summary>Collects everything that is wrong with a recipe: all of it is named at once, and then nothing is done.</summary>
public sealed class RecipeErrors
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public bool Any => _messages.Count > 0;

    /// <param name="path">Where in the file: <c>steps[3].Users[0].Email</c>.</param>
    public void Add(string path, string message) => _messages.Add($"{path}: {message}");
}
