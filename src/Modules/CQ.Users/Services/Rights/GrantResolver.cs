using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Mvc.Access;
using CQ.Users.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Rights;

/// <summary>Gathers grants from every enabled source; says what each role gives, implied permissions included.</summary>
internal sealed class GrantResolver(IEnabled<IGrantSource> sources, CqDbContext db, ITenantCache cache, IPermissionCatalog catalog) : IGrantResolver
{
    public async Task<IReadOnlyList<Grant>> GrantsOfAsync(Guid userId, DateOnly day, CancellationToken ct = default)
    {
        var grants = new List<Grant>();
        foreach (var source in sources)
            grants.AddRange(await source.GetGrantsAsync(userId, day, ct));
        return grants;
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> PermissionsByRoleAsync(CancellationToken ct = default) =>
        await cache.GetOrCreateAsync<IReadOnlyDictionary<string, IReadOnlySet<string>>>("users.permissions-by-role", LoadAsync, ct);

    private async Task<IReadOnlyDictionary<string, IReadOnlySet<string>>> LoadAsync(CancellationToken ct)
    {
        var rows = await db.Set<Role>().AsNoTracking()
            .Select(r => new { r.Name, Permissions = r.Permissions.Select(p => p.PermissionName).ToList() })
            .ToListAsync(ct);
        // A permission of a module that is no longer installed gives nothing.
        return rows.ToDictionary(
            r => r.Name,
            r => (IReadOnlySet<string>)r.Permissions.Where(p => catalog.Find(p) is not null)
                .SelectMany(p => catalog.Implied(p).Append(p))
                .ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
