using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Territory;

/// <summary>The module's entries of the back office.</summary>
internal sealed class AdminMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name != MenuNames.Admin)
            return ValueTask.CompletedTask;

        var group = T["Territoire"];
        builder
            .Add(
                T["Quartiers"], "~/admin/territoire", "map", 20, Permissions.ManageTerritory, group,
                T["Le secteur, ses quartiers, leurs tracés et leurs conseils."])
            .Add(
                T["Adresses"], "~/admin/territoire/adresses", "map-pin", 22, Permissions.ManageTerritory, group,
                T["Les adresses du secteur, pour que chacune et chacun trouve son quartier."])
            .Add(
                T["Instances"], "~/admin/instances", "landmark", 30, Permissions.ManageGroups, group,
                T["Les équipes, le comité budgétaire et les autres instances : sièges, mandats, places vacantes."])
            .Add(
                T["Membres"], "~/admin/membres", "users", 40, Permissions.ManageMemberships, group,
                T["Qui fait partie de quel conseil, et les demandes à traiter."])
            .Add(
                T["Charte"], "~/admin/charte", "scroll-text", 50, Permissions.ManageCharter, group,
                T["Les règles qui changent d’une ville à l’autre : seuil, quorum, durées, sièges."])
            .Add(
                T["Page d’accueil"], "~/admin/accueil", "home", 60, Permissions.ManageTerritory, group,
                T["Le texte qui accueille et explique comment participer."]);
        return ValueTask.CompletedTask;
    }
}
