namespace CQ.Abstractions.Navigation;

/// <summary>Adds a module's entries to a menu. As in Orchard, the name is <c>admin</c>, <c>main</c> or <c>account</c>.</summary>
public interface INavigationProvider
{
    ValueTask BuildNavigationAsync(string name, NavigationBuilder builder);
}
