using CQ.Abstractions.People;

namespace CQ.Data.Viewing;

/// <summary>The scope's viewer: anonymous until the host has resolved who is signed in.</summary>
public sealed class CurrentViewer : IViewer
{
    private static readonly Guid[] PublicOnly = [Audience.Public.Id];

    private IReadOnlyDictionary<string, IReadOnlySet<string>> _permissionsByRole = new Dictionary<string, IReadOnlySet<string>>();

    public Guid? UserId { get; private set; }

    public bool IsSignedIn => UserId is not null;

    public string DisplayName { get; private set; } = "";

    public Guid[] Audiences { get; private set; } = PublicOnly;

    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    public bool Has(Permission permission, GrantScope? where = null)
    {
        ArgumentNullException.ThrowIfNull(permission);
        return Grants.Any(g => (where is null || g.Scope.Covers(where.Value)) && Gives(g.Role, permission));
    }

    public IReadOnlyList<GrantScope> ScopesOf(Permission permission)
    {
        ArgumentNullException.ThrowIfNull(permission);
        return Grants.Where(g => Gives(g.Role, permission)).Select(g => g.Scope).Distinct().ToList();
    }

    public void Become(
        Guid userId,
        string displayName,
        IEnumerable<Guid> circles,
        IReadOnlyList<Grant> grants,
        IReadOnlyDictionary<string, IReadOnlySet<string>> permissionsByRole)
    {
        (UserId, DisplayName, Grants) = (userId, displayName, grants);
        Audiences = [Audience.Public.Id, .. circles.Distinct().Where(c => c != Audience.Public.Id)];
        _permissionsByRole = permissionsByRole;
    }

    private bool Gives(string role, Permission permission) =>
        _permissionsByRole.TryGetValue(role, out var names) && names.Contains(permission.Name);
}
