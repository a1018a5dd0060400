using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Glossary;

/// <summary>Where the glossary is found: at the foot of every page, and in the back office for those who write it.</summary>
internal sealed class GlossaryMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Footer)
        {
            builder.Add(T["Glossaire"], "~/glossaire", "book-open", 90);
        }
        else if (name == MenuNames.Admin)
        {
            builder.Add(
                T["Glossaire"], "~/admin/glossaire", "book-open", 600, Permissions.ManageGlossary, T["Contenus"],
                T["Les mots des conseils, expliqués simplement."]);
        }

        return ValueTask.CompletedTask;
    }
}
