using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Search;

/// <summary>Where search is looked after. The box itself stands in the head of every page.</summary>
internal sealed class SearchMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Footer)
            builder.Add(T["Recherche"], "~/recherche", "search", 5);
        else if (name == MenuNames.Admin)
            builder.Add(T["Recherche"], "~/admin/recherche", "search", 610, Permissions.ManageSearch, T["Contenus"], T["Synonymes, recherches sans résultat, état de l’index."]);
        else if (name == MenuNames.Account)
            builder.Add(T["Mes recherches"], "~/compte/recherches", "search", 60);
        return ValueTask.CompletedTask;
    }
}
