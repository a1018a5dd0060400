using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows;

/// <summary>The module's entries in the back office, and the inbox under one's own name.</summary>
internal sealed class AdminMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Account)
            builder.Add(T["Mes tâches"], "~/taches", "inbox", 10);
        if (name == MenuNames.Admin)
        {
            string group = T["Suivi"];
            builder
                .Add(T["Dossiers en cours"], "~/admin/workflows/dossiers", "list-checks", 810, Permissions.ViewWorkflows, group, T["Où en est chaque dossier, ce qu’il attend, ce qui a échoué."])
                .Add(T["Parcours"], "~/admin/workflows", "workflow", 811, Permissions.ViewWorkflows, group, T["Les étapes par lesquelles passent les dossiers, en dessin et en liste."]);
        }

        return ValueTask.CompletedTask;
    }
}
