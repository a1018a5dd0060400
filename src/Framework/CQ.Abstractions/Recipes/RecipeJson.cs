using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CQ.Abstractions.Recipes;

/// <summary>
/// Strict reading of a step's body into a class: unknown keys, missing required members and wrong types become messages with their path.
/// </summary>
public static class RecipeJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads the whole body, without its <c>name</c>.</summary>
    public static T? Read<T>(RecipeStep step, RecipeErrors errors)
        where T : class
    {
        var body = (JsonObject)step.Body.DeepClone();
        foreach (var key in body.Select(p => p.Key).Where(k => k.Equals("name", StringComparison.OrdinalIgnoreCase)).ToList())
            body.Remove(key);
        return Read<T>(body, step.Path, errors);
    }

    /// <summary>Reads each element of an array on its own, so that one bad element does not hide the others' faults.</summary>
    public static IReadOnlyList<(T Value, string Path)> ReadList<T>(RecipeStep step, string key, RecipeErrors errors)
        where T : class
    {
        var unknown = step.Body.Where(p => !Is(p.Key, "name") && !Is(p.Key, key)).Select(p => p.Key);
        foreach (var name in unknown)
            errors.Add($"{step.Path}.{name}", "unknown key");
        var found = step.Body.FirstOrDefault(p => Is(p.Key, key)).Value;
        if (found is not JsonArray array)
        {
            errors.Add($"{step.Path}.{key}", "an array is expected");
            return [];
        }

        var values = new List<(T, string)>(array.Count);
        for (var i = 0; i < array.Count; i++)
        {
            var path = $"{step.Path}.{key}[{i}]";
            if (Read<T>(array[i], path, errors) is { } value)
                values.Add((value, path));
        }

        return values;
    }

    private static bool Is(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static T? Read<T>(JsonNode? node, string path, RecipeErrors errors)
        where T : class
    {
        try
        {
            var value = node.Deserialize<T>(Options);
            if (value is null)
                errors.Add(path, "an object is expected");
            return value;
        }
        catch (JsonException e)
        {
            var inner = e.Path is null or "$" ? "" : e.Path[1..];
            errors.Add(path + inner, e.Message.Split(" Path:")[0].Split(" LineNumber:")[0]);
            return null;
        }
    }
}
