using CQ.Users.Services.Rights;

namespace CQ.Users.ViewModels;

/// <summary>Roles × permissions.</summary>
public sealed record RightsMatrixPage(
    IReadOnlyList<RoleColumn> Roles, IReadOnlyList<IGrouping<string, NamedPermission>> Permissions, bool MayManageRoles);
