using CQ.Abstractions.People;

namespace CQ.Budgets.Services;

/// <summary>Where the viewer may act: in every council, or in some. A treasurer's rights end at their own council.</summary>
public static class Reach
{
    /// <summary>Null: in all of them.</summary>
    public static IReadOnlyList<Guid>? CouncilsOf(this IViewer viewer, Permission permission)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var scopes = viewer.ScopesOf(permission);
        return scopes.Contains(GrantScope.Tenant) ? null : [.. scopes.Where(s => s.Kind == GrantScopeKind.Council).Select(s => s.Id)];
    }
}
