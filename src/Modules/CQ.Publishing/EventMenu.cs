using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing;

/// <summary>The agenda in the menus: for readers, under one's own name, and the registrations in the back office.</summary>
internal sealed class EventMenu(IStringLocalizer<Texts> T, IViewer viewer) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Main)
            builder.Add(T["Agenda"], "~/agenda", "calendar-days", 30);
        else if (name == MenuNames.Account && viewer.IsSignedIn)
            builder.Add(T["Mon calendrier"], "~/compte/calendrier", "calendar-plus", 62);
        else if (name == MenuNames.Admin)
            builder
                .Add(T["Inscriptions"], "~/admin/agenda", "users", 640, Contents.Permissions.ListContent, T["Contenus"], T["Voir qui vient aux rendez-vous, noter les présences."])
                .Add(T["Cadre pour d’autres sites"], "~/admin/widget", "code", 680, Permissions.ManageWidget, T["Contenus"], T["Montrer l’agenda et les actualités sur le site de la mairie."]);

        return ValueTask.CompletedTask;
    }
}
