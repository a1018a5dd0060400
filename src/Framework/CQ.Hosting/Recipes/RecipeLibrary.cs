using CQ.Abstractions.Modules;
using CQ.Abstractions.Recipes;
using Microsoft.Extensions.Options;

namespace CQ.Hosting.Recipes;

/// <summary>Recipes of the host's folder and those that modules ship in their Recipes/ folder, by name.</summary>
internal sealed class RecipeLibrary(IOptions<CqHostOptions> options, IModuleCatalog modules)
{
    public Recipe? Find(string name, RecipeErrors errors)
    {
        var file = Path.Combine(options.Value.RecipesFolder, name + ".recipe.json");
        if (File.Exists(file))
            return RecipeReader.Read(File.ReadAllText(file), Path.GetDirectoryName(Path.GetFullPath(file)), errors);
        foreach (var module in modules.Modules)
        {
            var resource = module.Assembly.GetManifestResourceNames()
                .FirstOrDefault(r => r.EndsWith($".Recipes.{name}.recipe.json", StringComparison.Ordinal));
            if (resource is null)
                continue;
            using var reader = new StreamReader(module.Assembly.GetManifestResourceStream(resource)!);
            return RecipeReader.Read(reader.ReadToEnd(), null, errors);
        }

        errors.Add(name, "there is no recipe of that name");
        return null;
    }

    /// <summary>Every recipe of the host's folder that can be read.</summary>
    public IReadOnlyList<Recipe> All()
    {
        if (!Directory.Exists(options.Value.RecipesFolder))
            return [];
        return [.. Directory.EnumerateFiles(options.Value.RecipesFolder, "*.recipe.json")
            .Order(StringComparer.Ordinal)
            .Select(f => Find(Path.GetFileName(f)[..^".recipe.json".Length], new RecipeErrors()))
            .OfType<Recipe>()];
    }
}
