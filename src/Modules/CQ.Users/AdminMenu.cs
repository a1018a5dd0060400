using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Users;

internal sealed class AdminMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name != MenuNames.Admin)
            return ValueTask.CompletedTask;
        string group = T["Personnes et droits"];
        builder
            .Add(T["Personnes"], "~/admin/personnes", "users", 70, Permissions.ViewRights, group)
            .Add(T["Rôles"], "~/admin/roles", "key-round", 71, Permissions.ManageRoles, group)
            .Add(T["Droits"], "~/admin/droits", "table", 72, Permissions.ViewRights, group);
        return ValueTask.CompletedTask;
    }
}
