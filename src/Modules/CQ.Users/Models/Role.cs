using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Users.Models;

/// <summary>A name for a set of permissions (DESIGN D6). The name is what code and recipes speak of; screens show the label.</summary>
public sealed class Role : TenantOwned, ITenantConfiguration, IVersioned
{
    public required string Name { get; init; }

    public string Description { get; set; } = "";

    /// <summary>Held by everyone, or by everyone signed in: never assigned, never removed.</summary>
    public bool SystemRole { get; init; }

    public List<RolePermission> Permissions { get; } = [];

    public long Version { get; private set; }

    public bool IsAdministrator => Name == RoleNames.Administrator;
}
