using CQ.Abstractions.People;
using CQ.Mvc.Access;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Security;

/// <summary>All installed permissions; which of them mean something in a tenant follows from its features, since nothing else asks for them.</summary>
internal sealed class PermissionCatalog : IPermissionCatalog
{
    private readonly Dictionary<string, Permission> _byName;
    private readonly Dictionary<string, IReadOnlySet<string>> _implied;

    // Providers are stateless and installed once per process; tenants only differ in which features they use.
    public PermissionCatalog(IServiceScopeFactory scopes)
    {
        _byName = [];
        using var scope = scopes.CreateScope();
        foreach (var permission in scope.ServiceProvider.GetServices<IPermissionProvider>().SelectMany(p => p.GetPermissionsAsync().GetAwaiter().GetResult()))
        {
            if (_byName.TryGetValue(permission.Name, out var known) && !ReferenceEquals(known, permission))
                throw new InvalidOperationException($"Two permissions are named {permission.Name} (#19675).");
            _byName[permission.Name] = permission;
        }

        _implied = _byName.Keys.ToDictionary(n => n, n => (IReadOnlySet<string>)Closure(n));
    }

    public IReadOnlyList<Permission> All => [.. _byName.Values];

    public Permission Get(string name) => Find(name) ?? throw new InvalidOperationException($"No module declares the permission {name}.");

    public Permission? Find(string name) => _byName.GetValueOrDefault(name);

    public IReadOnlySet<string> Implied(string name) => _implied.GetValueOrDefault(name) ?? new HashSet<string> { name };

    // "A is implied by B" is declared on A; what B implies is found by asking who names B.
    private HashSet<string> Closure(string name)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { name };
        bool grew;
        do
        {
            grew = false;
            foreach (var permission in _byName.Values.Where(p => p.ImpliedBy.Any(by => names.Contains(by.Name))))
                grew |= names.Add(permission.Name);
        }
        while (grew);
        return names;
    }
}
