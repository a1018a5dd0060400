using System.Text.Json;
using CQ.Abstractions.Values;

namespace CQ.Publishing.Models;

/// <summary>A type's own fields as they are kept with a version.</summary>
internal static class OwnFields
{
    public static readonly Refusal Unreadable = new("Ces informations ne se lisent pas : remplissez-les de nouveau.");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Null when they cannot be read.</summary>
    public static T? Read<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Write<T>(T fields) => JsonSerializer.Serialize(fields, Json);
}
