using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Admin;

/// <summary>The module's entries of the back office, and the way into it under one's own name.</summary>
internal sealed class AdminMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    /// <summary>Address of the dashboard, which does not list itself.</summary>
    public const string Home = "~/admin";

    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Account)
            builder.Add(T["Administration"], Home, "settings", 80, Permissions.AccessAdminPanel);
        if (name != MenuNames.Admin)
            return ValueTask.CompletedTask;

        var site = T["Site"];
        builder
            .Add(T["Tableau de bord"], Home, "home", 0, Permissions.AccessAdminPanel)
            .Add(
                T["Réglages"], "~/admin/reglages", "settings", 900, Permissions.ManageSettings, site,
                T["Le nom du site, sa couleur, ses adresses, son heure et sa langue."])
            .Add(
                T["Fonctionnalités"], "~/admin/fonctionnalites", "layers", 910, Permissions.ManageFeatures, site,
                T["Ce que le site sait faire : activer une partie, en désactiver une autre."])
            .Add(
                T["Textes légaux"], "~/admin/textes", "scale", 920, Permissions.ManageTexts, site,
                T["Les mentions légales, la page sur la vie privée, la déclaration d’accessibilité et la page de contact."])
            .Add(
                T["Journal"], "~/admin/journal", "history", 930, Permissions.ViewAudit, site,
                T["Qui a fait quoi, et quand."]);
        return ValueTask.CompletedTask;
    }
}
