using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Voting;

/// <summary>Leads everyone to the votes and their results, and the coordination to those it may close.</summary>
internal sealed class Menus(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Main)
            builder.Add(T["Votes"], "~/votes", "vote", 50);
        if (name == MenuNames.Admin)
        {
            builder.Add(
                T["Votes"], "~/votes", "vote", 40, Permissions.CloseVotes, T["Suivi"],
                T["Les votes en cours, leur quorum et leur terme ; ceux qui sont clos, avec leur résultat."]);
        }

        return ValueTask.CompletedTask;
    }
}
