using System.Text.Json;
using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Settings;

namespace CQ.Hosting.Recipes;

/// <summary>
/// Orchard's <c>settings</c> step. A key is the class name of a settings section with its values, or directly a property of
/// <see cref="SiteProfile"/> such as <c>SiteName</c>. Values that are not named keep what they are.
/// </summary>
internal sealed class SettingsStep(ISiteSettings settings, IEnumerable<SettingsSection> sections) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names { get; } = ["settings"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        foreach (var (section, values, path) in Sections(step, errors))
            Read(new JsonObject(), values, section, path, errors);
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        foreach (var (section, values, path) in Sections(step, new RecipeErrors()))
            await (Task)GetType().GetMethod(nameof(MergeAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(section).Invoke(this, [values, path, ct])!;
    }

    private async Task MergeAsync<T>(JsonObject values, string path, CancellationToken ct)
        where T : class, new()
    {
        var current = (JsonObject)JsonSerializer.SerializeToNode(await settings.GetAsync<T>(ct))!;
        var errors = new RecipeErrors();
        if (Read(current, values, typeof(T), path, errors) is not T merged)
            throw new InvalidOperationException(string.Join("; ", errors.Messages));
        await settings.SetAsync(merged, ct);
    }

    private static object? Read(JsonObject current, JsonObject values, Type section, string path, RecipeErrors errors)
    {
        foreach (var (key, value) in values)
        {
            var known = current.Select(p => p.Key).FirstOrDefault(k => k.Equals(key, StringComparison.OrdinalIgnoreCase)) ?? key;
            current[known] = value?.DeepClone();
        }

        try
        {
            return current.Deserialize(section, RecipeJson.Options);
        }
        catch (JsonException e)
        {
            errors.Add(path + (e.Path is null or "$" ? "" : e.Path[1..]), e.Message.Split(" Path:")[0]);
            return null;
        }
    }

    private List<(Type Section, JsonObject Values, string Path)> Sections(RecipeStep step, RecipeErrors errors)
    {
        var found = new List<(Type, JsonObject, string)>();
        var profile = new JsonObject();
        var properties = typeof(SiteProfile).GetProperties().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in step.Body.Where(p => !p.Key.Equals("name", StringComparison.OrdinalIgnoreCase)))
        {
            var section = sections.FirstOrDefault(s => s.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
            if (section is not null && value is JsonObject values)
                found.Add((section.Type, values, $"{step.Path}.{key}"));
            else if (section is null && properties.Contains(key))
                profile[key] = value?.DeepClone();
            else
                errors.Add($"{step.Path}.{key}", section is null ? "no settings of that name" : "an object is expected");
        }

        if (profile.Count > 0)
            found.Add((typeof(SiteProfile), profile, step.Path));
        return found;
    }
}
