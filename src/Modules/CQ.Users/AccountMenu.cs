using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Users;

internal sealed class AccountMenu(IStringLocalizer<Texts> T, IViewer viewer) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Account && viewer.IsSignedIn)
        {
            builder
                .Add(T["Mon compte"], "~/compte", "user", 10)
                .Add(T["Se déconnecter"], "~/compte/deconnexion", "log-out", 1000);
        }

        return ValueTask.CompletedTask;
    }
}
