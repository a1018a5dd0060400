using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Contents;

/// <summary>Where those who write find their way: in the back office, and under their own name on every page.</summary>
internal sealed class ContentsMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Admin)
        {
            builder.Add(
                T["Écrire et publier"], "~/admin/contenus", "newspaper", 580, Permissions.ListContent, T["Contenus"],
                T["Actualités, pages, rendez-vous : écrire, relire, publier."]);
            builder.Add(
                T["À vérifier"], "~/admin/contenus/a-verifier", "list-checks", 584, Permissions.ListContent, T["Contenus"],
                T["Ce qui attend une relecture, ce qui a vieilli, les liens qui ne mènent nulle part."]);
            builder.Add(
                T["Calendrier"], "~/admin/contenus/calendrier", "calendar-days", 586, Permissions.ListContent, T["Contenus"],
                T["Ce qui paraît et ce qui se termine, mois par mois."]);
            builder.Add(
                T["Thèmes"], "~/admin/contenus/themes", "folder", 594, Permissions.ManageTopics, T["Contenus"],
                T["Les sujets sous lesquels le secteur range ce qu’il publie."]);
        }
        else if (name == MenuNames.Account)
        {
            builder.Add(T["Écrire et publier"], "~/admin/contenus", "pencil", 30, Permissions.ListContent);
        }

        return ValueTask.CompletedTask;
    }
}
