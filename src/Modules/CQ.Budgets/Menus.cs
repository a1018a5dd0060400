using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Budgets;

/// <summary>The module's entries on the public site, under one's own name and in the back office.</summary>
internal sealed class Menus(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Main)
            builder.Add(T["Budgets"], "~/budgets", "coins", 40);
        else if (name == MenuNames.Account)
            builder.Add(T["Suivre le budget"], "~/admin/budgets", "coins", 60, Permissions.FollowBudgets);
        else if (name == MenuNames.Admin)
            builder.Add(T["Budgets"], "~/admin/budgets", "coins", 200, Permissions.FollowBudgets, T["Budget"], T["Ouvrir l’exercice, traiter les propositions, certifier, mandater, corriger."]);

        return ValueTask.CompletedTask;
    }
}
