namespace CQ.Mvc.ViewComponents;

/// <summary>An entry of a menu on a certain page.</summary>
/// <param name="Path">Begins with <c>~/</c>.</param>
/// <param name="Current">Value of <c>aria-current</c>: <c>page</c>, <c>true</c> above the page, or null.</param>
public sealed record MenuEntry(string Text, string Path, string Icon, string Group, string? Current);
