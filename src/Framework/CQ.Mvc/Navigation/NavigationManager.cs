using CQ.Abstractions.Modules;
using CQ.Abstractions.Navigation;
using CQ.Abstractions.People;

namespace CQ.Mvc.Navigation;

internal sealed class NavigationManager(IEnabled<INavigationProvider> providers, IViewer viewer) : INavigationManager
{
    public async ValueTask<IReadOnlyList<NavigationItem>> BuildAsync(string menuName)
    {
        var builder = new NavigationBuilder();
        foreach (var provider in providers)
            await provider.BuildNavigationAsync(menuName, builder);
        return [.. builder.Items.Where(i => i.Permission is null || viewer.Has(i.Permission)).OrderBy(i => i.Position).ThenBy(i => i.Text)];
    }
}
