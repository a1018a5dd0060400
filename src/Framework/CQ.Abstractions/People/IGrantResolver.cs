namespace CQ.Abstractions.People;

/// <summary>Effective rights of anyone on any day, by the same sources as the viewer's own: for tasks, rolls and the matrix page.</summary>
public interface IGrantResolver
{
    Task<IReadOnlyList<Grant>> GrantsOfAsync(Guid userId, DateOnly day, CancellationToken ct = default);

    /// <summary>The names of the permissions each role gives, implied ones included.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> PermissionsByRoleAsync(CancellationToken ct = default);
}
