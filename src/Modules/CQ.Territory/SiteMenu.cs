using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Territory;

/// <summary>The module's entries of the public site and of one's own menu.</summary>
internal sealed class SiteMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Main)
        {
            builder
                .Add(T["Quartiers"], "~/quartiers", "map", 10)
                .Add(T["Instances"], "~/instances", "landmark", 60);
        }
        else if (name == MenuNames.Account)
        {
            builder.Add(T["Mes conseils"], "~/compte/conseils", "users", 20, Permissions.JoinCouncil);
        }
        else if (name == MenuNames.Footer)
        {
            builder.Add(T["Mon quartier"], "~/mon-quartier", "map-pin", 10).Add(T["Charte"], "~/charte", "scroll-text", 100);
        }

        return ValueTask.CompletedTask;
    }
}
