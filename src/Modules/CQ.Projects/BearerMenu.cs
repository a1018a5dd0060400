using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Projects;

/// <summary>A bearer's entry in the menu under one's name.</summary>
internal sealed class BearerMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Account)
            builder.Add(T["Mes projets"], "~/projets/mes-projets", "lightbulb", 15, Permissions.ProposeProject);
        return ValueTask.CompletedTask;
    }
}
