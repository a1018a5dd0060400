using CQ.Abstractions.People;

namespace CQ.Abstractions.Navigation;

/// <summary>An entry of a menu. <paramref name="Path"/> begins with <c>~/</c>; without the permission the entry is not shown.</summary>
/// <param name="Group">Heading under which the back office puts it.</param>
/// <param name="Position">Smaller stands first.</param>
/// <param name="Description">What one does there, in one sentence, for the dashboard of the back office.</param>
public sealed record NavigationItem(
    string Text, string Path, string Icon, int Position, Permission? Permission, string Group, string Description = "");
