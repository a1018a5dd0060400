using System.Text.Json.Nodes;

namespace CQ.Contents.RecipeSteps;

/// <summary>In the fields of a recipe's item, texts that stand for another item: <c>content:Page/participer</c>.</summary>
internal static class ContentReferences
{
    private const string Prefix = "content:";

    /// <summary>The fields with ids in the place of references.</summary>
    public static async Task<string> ResolveAsync(JsonObject? fields, Func<string, string, Task<Guid>> find)
    {
        var made = (JsonObject?)fields?.DeepClone() ?? [];
        foreach (var (key, type, slug) in Of(made))
            made[key] = await find(type, slug);
        return made.ToJsonString();
    }

    /// <summary>The fields without what refers elsewhere, to check the rest before anything is there.</summary>
    public static string Without(JsonObject? fields)
    {
        var made = (JsonObject?)fields?.DeepClone() ?? [];
        foreach (var (key, _, _) in Of(made))
            made.Remove(key);
        return made.ToJsonString();
    }

    private static List<(string Key, string Type, string Slug)> Of(JsonObject fields) =>
    [
        .. from field in fields
           where field.Value is JsonValue
           let text = field.Value!.GetValueKind() == System.Text.Json.JsonValueKind.String ? field.Value.GetValue<string>() : ""
           where text.StartsWith(Prefix, StringComparison.Ordinal)
           let parts = text[Prefix.Length..].Split('/', 2)
           where parts.Length == 2
           select (field.Key, parts[0], parts[1]),
    ];
}
