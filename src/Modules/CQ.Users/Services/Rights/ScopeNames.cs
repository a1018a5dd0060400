using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Users.Services.Rights;

/// <summary>Names councils and groups through their owner, without knowing it.</summary>
public sealed class ScopeNames(IEnabled<ISubjectResolver> resolvers, IStringLocalizer<Texts> texts)
{
    public async Task<IReadOnlyDictionary<GrantScope, string>> OfAsync(IEnumerable<GrantScope> scopes, CancellationToken ct = default)
    {
        var names = new Dictionary<GrantScope, string>();
        foreach (var kind in scopes.Distinct().GroupBy(s => s.Kind))
        {
            var ids = kind.Select(s => s.Id).ToList();
            var found = kind.Key == GrantScopeKind.Tenant ? null : await ResolveAsync(kind.Key, ids, ct);
            foreach (var id in ids)
                names[new GrantScope(kind.Key, id)] = Name(kind.Key, found?.GetValueOrDefault(id));
        }

        return names;
    }

    private string Name(GrantScopeKind kind, SubjectInfo? subject) => kind switch
    {
        GrantScopeKind.Tenant => texts["Tout le secteur"],
        GrantScopeKind.Council => subject?.Title ?? texts["Un conseil"],
        _ => subject?.Title ?? texts["Un groupe"],
    };

    private async Task<IReadOnlyDictionary<Guid, SubjectInfo>> ResolveAsync(GrantScopeKind kind, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var resolver = resolvers.FirstOrDefault(r => r.Kind.Equals(kind.ToString(), StringComparison.OrdinalIgnoreCase));
        return resolver is null ? new Dictionary<Guid, SubjectInfo>() : await resolver.ResolveAsync(ids, ct);
    }
}
