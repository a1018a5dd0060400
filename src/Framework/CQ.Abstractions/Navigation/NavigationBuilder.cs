using CQ.Abstractions.People;

namespace CQ.Abstractions.Navigation;

/// <summary>Collects the entries of one menu.</summary>
public sealed class NavigationBuilder
{
    private readonly List<NavigationItem> _items = [];

    public IReadOnlyList<NavigationItem> Items => _items;

    public NavigationBuilder Add(
        string text, string path, string icon, int position, Permission? permission = null, string group = "", string description = "")
    {
        _items.Add(new NavigationItem(text, path, icon, position, permission, group, description));
        return this;
    }
}
