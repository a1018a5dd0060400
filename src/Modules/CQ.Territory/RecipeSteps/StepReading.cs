using System.Globalization;
using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;

namespace CQ.Territory.RecipeSteps;

/// <summary>Small readings that the steps share.</summary>
internal static class StepReading
{
    /// <summary>The list under a key of a body that has several keys; nothing when the key is absent.</summary>
    public static IReadOnlyList<(T Value, string Path)> List<T>(RecipeStep step, string key, RecipeErrors errors)
        where T : class
    {
        var found = step.Body.FirstOrDefault(p => p.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
        return found is null
            ? []
            : RecipeJson.ReadList<T>(new RecipeStep(step.Name, new JsonObject { [key] = found.DeepClone() }, step.Path), key, errors);
    }

    /// <summary>The rest of such a body, as one class.</summary>
    public static T? Rest<T>(RecipeStep step, RecipeErrors errors, params string[] without)
        where T : class
    {
        var rest = new JsonObject();
        foreach (var (key, value) in step.Body.Where(p => !without.Contains(p.Key, StringComparer.OrdinalIgnoreCase)))
            rest[key] = value?.DeepClone();
        return RecipeJson.Read<T>(new RecipeStep(step.Name, rest, step.Path), errors);
    }

    /// <summary>A day as written (2027-01-12), or an instant that <c>now('-14d')</c> gave, whose day is that of the tenant's zone.</summary>
    public static DateOnly? Day(string? text, ITenantTimeZone zone)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? zone.DayOf(instant) : null;
    }

    public static void CheckDay(string? text, string path, RecipeErrors errors, bool required = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required)
                errors.Add(path, "a day is expected, e.g. 2027-01-12");
        }
        else if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            errors.Add(path, $"'{text}' is not a day, e.g. 2027-01-12");
        }
    }
}
