using CQ.Abstractions.Data;

namespace CQ.Users.Models;

/// <summary>A permission that a role gives. What it implies is worked out when rights are resolved.</summary>
public sealed class RolePermission : TenantOwned, ITenantConfiguration
{
    public Guid RoleId { get; init; }

    public required string PermissionName { get; init; }
}
