namespace CQ.Abstractions.People;

/// <summary>Permissions a role gets when it is created, unless the recipe says otherwise.</summary>
public sealed record PermissionStereotype(string Name, IReadOnlyList<Permission> Permissions);
