using System.Text.Json;
using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;

namespace CQ.Abstractions.Workflows;

/// <summary>The properties of one activity of a definition being checked, and where to name what is wrong with them.</summary>
/// <param name="subjectKind">Kind of what the instances will be about, when the start event says it.</param>
public sealed class ActivityValidation(
    JsonObject properties, string path, string? subjectKind, IWorkflowDeclarations declared, RecipeErrors errors)
{
    /// <summary>Orchard's key for the title an author gives to an activity; it is no property of the activity itself.</summary>
    public const string MetadataKey = "ActivityMetadata";

    public JsonObject Properties { get; } = properties;

    public string? SubjectKind { get; } = subjectKind;

    public IWorkflowDeclarations Declared { get; } = declared;

    public void Error(string key, string message) => errors.Add(key.Length == 0 ? path : $"{path}.{key}", message);

    /// <summary>Reads the properties strictly; what is wrong is named and null returned.</summary>
    public T? Read<T>()
        where T : class
    {
        try
        {
            return WithoutMetadata(Properties).Deserialize<T>(RecipeJson.Options);
        }
        catch (JsonException e)
        {
            var inner = e.Path is null or "$" ? "" : e.Path[2..];
            Error(inner, e.Message.Split(" Path:")[0].Split(" LineNumber:")[0]);
            return null;
        }
    }

    /// <summary>Names a value that nobody declares, or that is of another type.</summary>
    public void CheckValue(string key, string name, params WorkflowValueType[] types)
    {
        if (Declared.FindValue(name, SubjectKind) is not { } value)
            Error(key, $"no module declares the value '{name}'{For()}");
        else if (types.Length > 0 && !types.Contains(value.Type))
            Error(key, $"the value '{name}' is of type {value.Type}; {string.Join(" or ", types)} is expected");
    }

    /// <summary>Names a scope expression that nobody declares.</summary>
    public void CheckScope(string key, string expression)
    {
        if (!Declared.HasScope(expression, SubjectKind))
            Error(key, $"no module declares the scope '{expression}'{For()}");
    }

    /// <summary>Names the values between braces in a text that nobody declares.</summary>
    public void CheckText(string key, BilingualText? text)
    {
        foreach (var name in new[] { text?.Fr, text?.En }.OfType<string>().SelectMany(WorkflowPlaceholders.In).Distinct())
            CheckValue(key, name);
    }

    internal static JsonObject WithoutMetadata(JsonObject properties)
    {
        var own = (JsonObject)properties.DeepClone();
        own.Remove(MetadataKey);
        return own;
    }

    private string For() => SubjectKind is null ? "" : $" for a {SubjectKind}";
}
