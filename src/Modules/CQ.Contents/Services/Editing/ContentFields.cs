using System.Text.Json;

namespace CQ.Contents.Services.Editing;

/// <summary>A type's own fields between the form that edits them and the JSON that is kept.</summary>
public static class ContentFields
{
    /// <summary>How they are written; types that read them use the same.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static string Write(object? fields) => fields is null ? "{}" : JsonSerializer.Serialize(fields, fields.GetType(), Json);

    /// <summary>An empty form when what was kept cannot be read any more: an editor can then fill it again.</summary>
    public static object Read(Type type, string json)
    {
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            if (JsonSerializer.Deserialize(json, type, Json) is { } fields)
                return fields;
        }
        catch (JsonException)
        {
            // Written by an older form.
        }

        return Activator.CreateInstance(type)!;
    }
}
