using CQ.Abstractions.People;

namespace CQ.Workflows.Models;

/// <summary>
/// What makes someone a candidate today: their own id, each role at each place they hold it, and the roles they hold everywhere, which cover
/// every place.
/// </summary>
public sealed record CandidateKeys(string[] Exact, string[] Everywhere)
{
    public static CandidateKeys Of(IViewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.UserId is not { } userId)
            return new CandidateKeys([], []);
        return new CandidateKeys(
            [ForPerson(userId), .. viewer.Grants.Select(g => ForRole(g.Role, g.Scope)).Distinct()],
            [.. viewer.Grants.Where(g => g.Scope.Kind == GrantScopeKind.Tenant).Select(g => g.Role).Distinct()]);
    }

    public static string ForPerson(Guid userId) => $"u:{userId:N}";

    public static string ForRole(string role, GrantScope scope) => scope.Kind switch
    {
        GrantScopeKind.Tenant => $"r:{role}:t",
        GrantScopeKind.Council => $"r:{role}:c:{scope.Id:N}",
        _ => $"r:{role}:g:{scope.Id:N}",
    };

    public bool Fit(HumanTaskCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Exact.Contains(candidate.Key) || Everywhere.Contains(candidate.Role);
    }
}
