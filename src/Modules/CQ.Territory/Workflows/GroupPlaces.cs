using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Territory.Models;
using CQ.Territory.Services;

namespace CQ.Territory.Workflows;

/// <summary><c>group.BudgetCommittee</c> and the like: the sector's own body of that kind, the first founded where there are several.</summary>
internal sealed class GroupPlaces(ITerritoryDirectory directory, ITenantTimeZone zone) : IWorkflowScopeSource
{
    private const string Prefix = "group.";

    public string? SubjectKind => null;

    public IReadOnlyList<string> Expressions { get; } =
        [.. GroupKindFacts.All.Where(f => f.Place != GroupPlace.Council).Select(f => Prefix + f.Kind)];

    public async Task<GrantScope?> ResolveAsync(string expression, SubjectRef subject, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var kind = Enum.Parse<GroupKind>(expression[Prefix.Length..]);
        var groups = await directory.GroupsAsync(kind, zone.Today, ct: ct);
        return groups.FirstOrDefault(g => g.CouncilId is null) is { } group ? GrantScope.Group(group.Id) : null;
    }
}
