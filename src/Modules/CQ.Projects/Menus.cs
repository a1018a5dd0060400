using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using CQ.Mvc.ViewComponents;
using CQ.Projects.Services;
using Microsoft.Extensions.Localization;

namespace CQ.Projects;

/// <summary>The module's entries of the public site.</summary>
internal sealed class Menus(IStringLocalizer<Texts> T, IViewer viewer) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Main)
        {
            builder.Add(T["Projets"], "~/projets", "lightbulb", 20);
            if (Bearers.MayCarry(viewer))
                builder.Add(T["Déposer un projet"], "~/projets/deposer", "file-plus", 90, group: Menu.ActionGroup);
        }

        return ValueTask.CompletedTask;
    }
}
