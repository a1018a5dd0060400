namespace CQ.Users.ViewModels;

/// <summary>A role in the list of roles.</summary>
public sealed record RoleRow(Guid Id, string Name, string Label, string Description, bool IsSystem, int Permissions, int Holders);
