using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Import;

/// <summary>The entry of the back office.</summary>
internal sealed class ImportMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Admin)
            builder.Add(T["Importer un ancien site"], "~/admin/contenus/importer", "upload", 690, ImportPermissions.ImportContent, T["Contenus"],
                T["Reprendre les articles et les pages d’un site WordPress."]);
        return ValueTask.CompletedTask;
    }
}
