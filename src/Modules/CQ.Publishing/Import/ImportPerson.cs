using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data.Viewing;

namespace CQ.Publishing.Import;

/// <summary>Outside a request an import acts as the person who asked for it: their name stands in the audit, and it stops when they may no longer import.</summary>
public sealed class ImportPerson(IGrantResolver grants, IPeople people, ITenantTimeZone zone, CurrentViewer viewer)
{
    /// <summary>False when the person may not import (any more). They read no more than everyone: an import needs none of their circles.</summary>
    public async Task<bool> BecomeAsync(Guid userId, CancellationToken ct = default)
    {
        var held = await grants.GrantsOfAsync(userId, zone.Today, ct);
        var byRole = await grants.PermissionsByRoleAsync(ct);
        var name = (await people.NamesAsync([userId], ct)).GetValueOrDefault(userId, "");
        viewer.Become(userId, name, [], held, byRole);
        return viewer.Has(ImportPermissions.ImportContent, GrantScope.Tenant);
    }
}
