using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Notifications;

/// <summary>The module's entries under one's own name and in the back office.</summary>
internal sealed class Menus(IStringLocalizer<Texts> T, IViewer viewer) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Account && viewer.IsSignedIn)
            builder.Add(T["Notifications"], "~/compte/notifications", "bell", 30);
        if (name == MenuNames.Admin)
        {
            builder.Add(
                T["Courriels"], "~/admin/courriels", "mail", 800, Permissions.ViewOutbox, T["Suivi"],
                T["Les courriels partis, en attente ou en échec, et un nouvel essai quand il le faut."]);
        }

        return ValueTask.CompletedTask;
    }
}
