using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing;

/// <summary>The tree of pages in the back office.</summary>
internal sealed class PagesMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Admin)
        {
            builder.Add(
                T["Arbre des pages"], "~/admin/pages", "list", 590, Permissions.Pages.Publish, T["Contenus"], T["L’ordre des pages, celles qui sont sous une autre, et celles des menus."]);
        }

        return ValueTask.CompletedTask;
    }
}
