using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing;

/// <summary>The directory under the name of those who belong somewhere, and its outside contacts in the back office.</summary>
internal sealed class DirectoryMenu(IStringLocalizer<Texts> T, IViewer viewer) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Account && viewer.Audiences.Length > 1)
            builder.Add(T["Annuaire"], "~/annuaire", "id-card", 64);
        else if (name == MenuNames.Admin)
            builder.Add(T["Contacts extérieurs"], "~/admin/annuaire", "id-card", 660, Permissions.ManageContacts, T["Contenus"], T["Noter les partenaires qui ont accepté de figurer dans l’annuaire."]);

        return ValueTask.CompletedTask;
    }
}
