using CQ.Abstractions.Modules;
using Microsoft.AspNetCore.Mvc.Razor;

namespace CQ.Hosting.Themes;

/// <summary>
/// Looks for a view in the theme, in its base themes, then in the module. Theme and base are part of the cache key, or the wrong theme would be
/// served (C.9). View components of any module are found under its own name, whatever page draws them.
/// </summary>
internal sealed class ThemeViewLocations(IModuleCatalog modules) : IViewLocationExpander
{
    private const string Key = "theme";

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values[Key] = context.ActionContext.HttpContext.Items[ThemeSelector.ItemKey] as string ?? "CQ.Theme.Place";

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        foreach (var theme in context.Values[Key]!.Split(','))
        {
            yield return $"/Themes/{theme}/Views/{{2}}/{{1}}/{{0}}.cshtml";
            yield return $"/Themes/{theme}/Views/Shared/{{0}}.cshtml";
        }

        foreach (var location in viewLocations)
            yield return location;
        if (!context.ViewName.StartsWith("Components/", StringComparison.Ordinal))
            yield break;
        foreach (var module in modules.Modules.Where(m => !m.IsTheme))
            yield return $"/Areas/{module.Id}/Views/Shared/{{0}}.cshtml";
    }
}
