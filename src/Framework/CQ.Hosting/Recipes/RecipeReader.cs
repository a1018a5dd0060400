using System.Text.Json;
using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;

namespace CQ.Hosting.Recipes;

/// <summary>Reads Orchard's recipe JSON (comments and trailing commas allowed) and names every unknown or malformed root key.</summary>
internal static class RecipeReader
{
    private static readonly string[] Texts = ["name", "displayName", "description", "author", "website", "version", "exportUtc"];
    private static readonly string[] Lists = ["categories", "tags"];
    private static readonly string[] Flags = ["issetuprecipe", "requireNewScope"];

    public static Recipe? Read(string json, string? folder, RecipeErrors errors)
    {
        JsonObject? root;
        try
        {
            root = JsonNode.Parse(json, null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject;
        }
        catch (JsonException e)
        {
            errors.Add($"line {e.LineNumber + 1}", "this is not JSON");
            return null;
        }

        if (root is null)
        {
            errors.Add("$", "a recipe is a JSON object");
            return null;
        }

        CheckKeys(root, errors);
        var name = Text(root, "name", errors);
        if (name.Length == 0)
            errors.Add("name", "a recipe needs a name");
        return new Recipe(
            name, Text(root, "displayName", errors), Text(root, "description", errors), Flag(root, "issetuprecipe", errors), List(root, "tags", errors),
            Steps(root, errors), folder);
    }

    private static void CheckKeys(JsonObject root, RecipeErrors errors)
    {
        foreach (var key in root.Select(p => p.Key))
        {
            if (key.Equals("variables", StringComparison.OrdinalIgnoreCase))
            {
                if (root[key] is JsonObject { Count: > 0 })
                    errors.Add(key, "variables are not supported; write the value where it is used");
            }
            else if (!Texts.Concat(Lists).Concat(Flags).Append("steps").Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                errors.Add(key, "unknown key");
            }
        }
    }

    private static List<JsonObject> Steps(JsonObject root, RecipeErrors errors)
    {
        var steps = new List<JsonObject>();
        if (Find(root, "steps") is not JsonArray array)
        {
            errors.Add("steps", "an array of steps is expected");
            return steps;
        }

        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is JsonObject step && Find(step, "name") is JsonValue value && value.TryGetValue<string>(out var name) && name.Length > 0)
                steps.Add(step);
            else
                errors.Add($"steps[{i}]", "a step is an object with a name");
        }

        return steps;
    }

    private static string Text(JsonObject root, string key, RecipeErrors errors)
    {
        if (Find(root, key) is not { } node)
            return "";
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
            return text;
        errors.Add(key, "a text is expected");
        return "";
    }

    private static bool Flag(JsonObject root, string key, RecipeErrors errors)
    {
        if (Find(root, key) is not { } node)
            return false;
        if (node is JsonValue value && value.TryGetValue<bool>(out var flag))
            return flag;
        errors.Add(key, "true or false is expected");
        return false;
    }

    private static List<string> List(JsonObject root, string key, RecipeErrors errors)
    {
        if (Find(root, key) is not { } node)
            return [];
        if (node is JsonArray array && array.All(n => n is JsonValue v && v.TryGetValue<string>(out _)))
            return [.. array.Select(n => n!.GetValue<string>())];
        errors.Add(key, "a list of texts is expected");
        return [];
    }

    private static JsonNode? Find(JsonObject root, string key) =>
        root.FirstOrDefault(p => p.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
}
