using CQ.Abstractions.Modules;
using CQ.Abstractions.Settings;

namespace CQ.Admin.Services;

/// <summary>Which installed themes may draw the site and which the back office: those that are, or build on, the standard one of each.</summary>
public static class ThemeChoices
{
    public static IReadOnlyList<ModuleInfo> ForAdmin(IModuleCatalog modules) =>
        [.. modules.Modules.Where(m => m.IsTheme && BuildsOn(m, new SiteProfile().AdminTheme, modules))];

    public static IReadOnlyList<ModuleInfo> ForSite(IModuleCatalog modules) =>
        [.. modules.Modules.Where(m => m.IsTheme && !BuildsOn(m, new SiteProfile().AdminTheme, modules))];

    // The step count guards against two themes that name each other as base.
    private static bool BuildsOn(ModuleInfo theme, string root, IModuleCatalog modules)
    {
        var current = theme;
        for (var step = 0; current is not null && step < 10; step++)
        {
            if (current.Id == root)
                return true;
            var above = current.BaseTheme;
            current = modules.Modules.FirstOrDefault(m => m.IsTheme && m.Id == above);
        }

        return false;
    }
}
