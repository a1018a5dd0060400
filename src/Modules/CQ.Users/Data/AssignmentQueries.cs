using CQ.Abstractions.People;
using CQ.Users.Models;

namespace CQ.Users.Data;

/// <summary>Conditions on assignments, once.</summary>
internal static class AssignmentQueries
{
    public static IQueryable<RoleAssignment> InForceOn(this IQueryable<RoleAssignment> assignments, DateOnly day) =>
        assignments.Where(a => a.From <= day && (a.Through == null || a.Through >= day));

    /// <summary>Those that hold in the asked scope: the whole tenant's everywhere, another only there.</summary>
    public static IQueryable<RoleAssignment> Covering(this IQueryable<RoleAssignment> assignments, GrantScope scope) =>
        assignments.Where(a => a.ScopeKind == GrantScopeKind.Tenant || (a.ScopeKind == scope.Kind && a.ScopeId == scope.Id));
}
