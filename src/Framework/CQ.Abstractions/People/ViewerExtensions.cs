namespace CQ.Abstractions.People;

/// <summary>Reads better at the call.</summary>
public static class ViewerExtensions
{
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint should have asked.</exception>
    public static Guid RequireUserId(this IViewer viewer) =>
        viewer.UserId ?? throw new InvalidOperationException("This needs a signed-in person.");

    public static bool HasForCouncil(this IViewer viewer, Permission permission, Guid councilId) =>
        viewer.Has(permission, GrantScope.Council(councilId));

    public static bool HasForGroup(this IViewer viewer, Permission permission, Guid groupId) =>
        viewer.Has(permission, GrantScope.Group(groupId));
}
