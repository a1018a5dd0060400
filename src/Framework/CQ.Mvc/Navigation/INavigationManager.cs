using CQ.Abstractions.Navigation;

namespace CQ.Mvc.Navigation;

/// <summary>Builds a menu for the viewer: entries of enabled features whose permission the viewer holds, in order.</summary>
public interface INavigationManager
{
    ValueTask<IReadOnlyList<NavigationItem>> BuildAsync(string menuName);
}
