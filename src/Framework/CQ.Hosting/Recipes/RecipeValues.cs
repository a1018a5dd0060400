using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CQ.Abstractions.Recipes;
using Microsoft.Extensions.Configuration;

namespace CQ.Hosting.Recipes;

/// <summary>
/// Evaluates the script values of a recipe without a script engine: <c>[js: parameters('SiteName')]</c>, <c>[js: configuration('KEY', 'default')]</c>,
/// <c>[js: now('-14d')]</c>, <c>[file:text('path')]</c> and <c>[file:base64('path')]</c>. Anything else is an error. A password may only come from configuration, and only in a recipe
/// tagged demo.
/// </summary>
internal sealed partial class RecipeValues(
    IReadOnlyDictionary<string, string> parameters, IConfiguration configuration, DateTimeOffset now, Recipe recipe, RecipeErrors errors)
{
    public JsonNode? Evaluate(JsonNode? node, string path, string key = "") => node switch
    {
        JsonObject o => Object(o, path),
        JsonArray a => new JsonArray([.. a.Select((n, i) => Evaluate(n, $"{path}[{i}]", key))]),
        JsonValue v when v.TryGetValue<string>(out var text) => Text(text, path, key),
        null => null,
        _ => node.DeepClone(),
    };

    private JsonObject Object(JsonObject source, string path)
    {
        var made = new JsonObject();
        foreach (var (key, value) in source)
            made[key] = Evaluate(value, $"{path}.{key}", key);
        return made;
    }

    private JsonValue? Text(string text, string path, string key)
    {
        var isPassword = key.Equals("Password", StringComparison.OrdinalIgnoreCase);
        var call = Call().Match(text);
        if (isPassword && !(recipe.IsDemo && call.Success && call.Groups["name"].Value == "configuration"))
        {
            errors.Add(path, "a password may only come from configuration(), in a recipe tagged demo");
            return JsonValue.Create("");
        }

        if (File().Match(text) is { Success: true } file)
            return JsonValue.Create(ReadFile(file.Groups["path"].Value, file.Groups["as"].Value == "base64", path));
        if (!call.Success)
        {
            if (text.StartsWith("[js:", StringComparison.Ordinal) || text.StartsWith("[file:", StringComparison.Ordinal))
                errors.Add(path, $"'{text}' is not understood; only parameters(), configuration(), now(), [file:text()] and [file:base64()] are");
            return JsonValue.Create(text);
        }

        var arguments = Argument().Matches(call.Groups["arguments"].Value).Select(m => m.Groups[1].Value).ToList();
        return JsonValue.Create(call.Groups["name"].Value switch
        {
            "parameters" => Parameter(arguments, path),
            "configuration" => Configuration(arguments, path),
            "now" => Now(arguments, path),
            var name => Unknown(name, path),
        });
    }

    private string Parameter(List<string> arguments, string path)
    {
        if (arguments is [var name] && parameters.TryGetValue(name, out var value))
            return value;
        errors.Add(path, $"there is no parameter '{string.Join(", ", arguments)}'; there are {string.Join(", ", parameters.Keys)}");
        return "";
    }

    private string Configuration(List<string> arguments, string path)
    {
        if (arguments is [var key, ..] && configuration[key] is { Length: > 0 } value)
            return value;
        if (arguments is [_, var fallback])
            return fallback;
        errors.Add(path, $"'{string.Join(", ", arguments)}' is not configured and has no default");
        return "";
    }

    private string Now(List<string> arguments, string path)
    {
        var moved = arguments is [] ? now : arguments is [var offset] ? RelativeTime.Apply(now, offset) : null;
        if (moved is null)
            errors.Add(path, "now() takes an offset such as '-14d', '+3m' or '-1y'");
        return (moved ?? now).ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
    }

    private string Unknown(string name, string path)
    {
        errors.Add(path, $"'{name}()' is not understood; only parameters(), configuration() and now() are");
        return "";
    }

    private string ReadFile(string relative, bool isBinary, string path)
    {
        var root = recipe.Folder is null ? null : Path.GetFullPath(recipe.Folder);
        var full = root is null ? null : Path.GetFullPath(relative, root);
        if (full is null || !full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !System.IO.File.Exists(full))
        {
            errors.Add(path, $"there is no file '{relative}' beside the recipe");
            return "";
        }

        return isBinary ? Convert.ToBase64String(System.IO.File.ReadAllBytes(full)) : System.IO.File.ReadAllText(full);
    }

    [GeneratedRegex(@"^\[js:\s*(?<name>\w+)\((?<arguments>\s*(?:'[^']*'(?:\s*,\s*'[^']*')*)?\s*)\)\s*\]$")]
    private static partial Regex Call();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Argument();

    [GeneratedRegex(@"^\[file:(?<as>text|base64)\('(?<path>[^']+)'\)\]$")]
    private static partial Regex File();
}
