using CQ.Abstractions.Modules;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Settings;

namespace CQ.Hosting.Recipes;

/// <summary>Orchard's <c>themes</c> step: <c>{ "site": "CQ.Theme.Place", "admin": "CQ.Theme.Admin" }</c>.</summary>
internal sealed class ThemesStep(ISiteSettings settings, IModuleCatalog modules) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names { get; } = ["themes"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        if (RecipeJson.Read<Body>(step, errors) is not { } body)
            return Task.CompletedTask;
        foreach (var theme in new[] { body.Site, body.Admin }.OfType<string>().Where(t => !modules.Modules.Any(m => m.IsTheme && m.Id == t)))
            errors.Add(step.Path, $"there is no theme '{theme}'");
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var body = RecipeJson.Read<Body>(step, new RecipeErrors())!;
        var profile = await settings.GetAsync<SiteProfile>(ct);
        profile.SiteTheme = body.Site ?? profile.SiteTheme;
        profile.AdminTheme = body.Admin ?? profile.AdminTheme;
        await settings.SetAsync(profile, ct);
    }

    private sealed record Body(string? Site = null, string? Admin = null);
}
