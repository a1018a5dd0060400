namespace CQ.Abstractions.Navigation;

/// <summary>
/// Knows where something that is asked for in vain stands now: addresses of a site that was imported. Asked by the host for a page that nobody has, never for the
/// back office.
/// </summary>
public interface ILostPaths
{
    /// <summary>The page, as a path that begins with <c>~/</c>, for whoever may read it; null for everyone else.</summary>
    /// <param name="pathAndQuery">Without the tenant's prefix: <c>/2014/05/fete-des-voisins</c>, <c>/?p=812</c>.</param>
    Task<string?> FindAsync(string pathAndQuery, CancellationToken ct);
}
