using CQ.Abstractions.People;

namespace CQ.Users.Services.Rights;

/// <summary>What the same grants give in one place: said once, not at every permission.</summary>
public sealed record RightsFromSource(string ScopeName, IReadOnlyList<Grant> Grants, IReadOnlyList<NamedPermission> Permissions)
{
    public static IEnumerable<RightsFromSource> Of(IEnumerable<EffectiveRight> rights) =>
        rights
            .GroupBy(r => (r.Scope, Sources: string.Join('|', r.Grants.Select(g => $"{g.Role} {g.Source} {g.SourceText}"))))
            .Select(g => new RightsFromSource(g.First().ScopeName, g.First().Grants, [.. g.Select(r => r.Permission)]));
}
