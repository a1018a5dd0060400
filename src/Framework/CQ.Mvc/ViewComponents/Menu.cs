using CQ.Abstractions.Navigation;

namespace CQ.Mvc.ViewComponents;

/// <summary>A menu as the viewer has it, ready to be drawn by the theme.</summary>
public sealed record Menu(IReadOnlyList<MenuEntry> Entries)
{
    /// <summary>In the main menu, the group of the one entry that is drawn as a button.</summary>
    public const string ActionGroup = "action";

    /// <summary>By heading, in the order of each heading's first entry.</summary>
    public IEnumerable<IGrouping<string, MenuEntry>> Groups => Entries.GroupBy(e => e.Group, StringComparer.Ordinal);

    /// <summary>Marks the entry that leads to the page, or else to the nearest one above it.</summary>
    /// <param name="path">Of the page, without the tenant's prefix.</param>
    public static Menu Of(IReadOnlyList<NavigationItem> items, string path)
    {
        ArgumentNullException.ThrowIfNull(items);
        var here = items
            .Where(i => Leads(PathOf(i), path))
            .OrderByDescending(i => PathOf(i).Length)
            .FirstOrDefault();
        return new Menu([.. items.Select(i => new MenuEntry(i.Text, i.Path, i.Icon, i.Group, ReferenceEquals(i, here) ? Current(i, path) : null))]);
    }

    private static string Current(NavigationItem item, string path) => Same(PathOf(item), path) ? "page" : "true";

    private static string PathOf(NavigationItem item) => item.Path.TrimStart('~').Split('?', '#')[0].TrimEnd('/');

    private static bool Same(string item, string path) => string.Equals(item, path.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static bool Leads(string item, string path) =>
        Same(item, path) || (item.Length > 0 && path.StartsWith(item + "/", StringComparison.OrdinalIgnoreCase));
}
