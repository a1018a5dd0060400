using CQ.Abstractions.Tenants;
using CQ.Data.Host;
using Microsoft.EntityFrameworkCore;

namespace CQ.Hosting.Setup;

/// <summary>Makes the address of a tenant's set-up form, with a new secret that replaces any earlier one.</summary>
internal sealed class SetupAddresses(HostDbContext db, ITenantAccessor accessor, ITenantUrls urls)
{
    public async Task<string> NewAsync(Tenant tenant, CancellationToken ct)
    {
        var (secret, hash) = SetupSecret.New();
        await db.Set<HostTenant>().Where(t => t.Id == tenant.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.SetupSecretHash, hash), ct);
        using var entered = accessor.Enter(tenant);
        return urls.Absolute($"/setup?secret={secret}");
    }
}
