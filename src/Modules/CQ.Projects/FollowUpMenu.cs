using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Projects;

/// <summary>The follow-up of projects in the back office, and the way there under one's own name.</summary>
internal sealed class FollowUpMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Account)
            builder.Add(T["Suivre les projets"], "~/admin/projets", "hammer", 55, Permissions.FollowProjects);
        else if (name == MenuNames.Admin)
            builder.Add(T["Projets"], "~/admin/projets", "hammer", 190, Permissions.FollowProjects, T["Projets"], T["Suivre chaque projet jusqu’à sa livraison : accompagnement, étapes, retards, échanges."]);

        return ValueTask.CompletedTask;
    }
}
