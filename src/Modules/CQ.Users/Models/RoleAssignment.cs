using CQ.Abstractions.Data;
using CQ.Abstractions.People;

namespace CQ.Users.Models;

/// <summary>A role given to a person, from a day through a day, both included, for the whole tenant or one council or group.</summary>
public sealed class RoleAssignment : TenantOwned, ITenantConfiguration
{
    public required Guid UserId { get; init; }

    public required Guid RoleId { get; init; }

    public Role? Role { get; private set; }

    public required GrantScopeKind ScopeKind { get; init; }

    /// <summary>Empty for the whole tenant.</summary>
    public required Guid ScopeId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Through { get; set; }

    public GrantScope Scope => new(ScopeKind, ScopeId);

    public bool IsInForceOn(DateOnly day) => From <= day && (Through is null || Through >= day);
}
