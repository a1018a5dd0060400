using CQ.Users.Services.Rights;

namespace CQ.Users.ViewModels;

/// <summary>A permission on the page of a role; <paramref name="ImpliedBy"/> names the chosen ones that bring it along.</summary>
public sealed record PermissionChoice(NamedPermission Permission, bool IsChosen, IReadOnlyList<string> ImpliedBy);
