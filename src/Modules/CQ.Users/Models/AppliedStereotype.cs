using CQ.Abstractions.Data;

namespace CQ.Users.Models;

/// <summary>Remembers that a role was once offered a permission by its stereotype, so that what an administrator took away is not given again.</summary>
public sealed class AppliedStereotype : TenantOwned
{
    public Guid RoleId { get; init; }

    public required string PermissionName { get; init; }
}
