using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Media;

/// <summary>The library in the back office, among the contents.</summary>
internal sealed class MediaMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Admin)
        {
            builder.Add(
                T["Médiathèque"], "~/admin/mediatheque", "image", 610, Permissions.AddMedia, T["Contenus"],
                T["Images, documents et sons des pages, avec leur texte de remplacement."]);
        }

        return ValueTask.CompletedTask;
    }
}
