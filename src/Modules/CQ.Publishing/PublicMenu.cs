using CQ.Abstractions.Navigation;
using CQ.Contents.Models;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing;

/// <summary>The module's entries of the public site: its lists, and the pages that stand in a menu, as far as the viewer reads them. One statement a page.</summary>
internal sealed class PublicMenu(IStringLocalizer<Texts> T, ReadPages pages) : INavigationProvider
{
    private const int InMain = 70;
    private const int InFoot = 20;

    public async ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (name == MenuNames.Main)
            builder.Add(T["Actualités"], "~/actualites", "newspaper", 14).Add(T["Documents"], "~/documents", "files", 50);
        if (name == MenuNames.Account)
            builder.Add(T["Écrire une actualité"], "~/admin/contenus/nouveau/actualites", "newspaper", 28, Permissions.News.OwnOf(ContentVerb.Edit));
        if (name is not (MenuNames.Main or MenuNames.Footer))
            return;
        var (menu, position) = name == MenuNames.Main ? (PageMenu.Main, InMain) : (PageMenu.Foot, InFoot);
        foreach (var page in (await pages.InMenusAsync()).Where(p => p.Menu == menu))
            builder.Add(page.Label, $"~/pages/{page.Slug}", "file-text", position++);
    }
}
