using System.Collections.Concurrent;
using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.DataProtection;

namespace CQ.Hosting.Security;

/// <summary>
/// One key ring, another purpose per tenant, chosen at each call: what is protected in one tenant cannot be read in another, even by singletons
/// that captured a protector once (C.5). Outside a tenant the purpose is the host's.
/// </summary>
internal sealed class TenantDataProtection(IDataProtectionProvider inner, ITenantAccessor tenant) : IDataProtectionProvider
{
    public IDataProtector CreateProtector(string purpose) => new Lazy(inner, tenant, [purpose]);

    private sealed class Lazy(IDataProtectionProvider inner, ITenantAccessor tenant, string[] purposes) : IDataProtector
    {
        private readonly ConcurrentDictionary<Guid, IDataProtector> _byTenant = new();

        public IDataProtector CreateProtector(string purpose) => new Lazy(inner, tenant, [.. purposes, purpose]);

        public byte[] Protect(byte[] plaintext) => Current().Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => Current().Unprotect(protectedData);

        private IDataProtector Current() => _byTenant.GetOrAdd(tenant.CurrentOrDefault?.Id ?? Guid.Empty, Make);

        private IDataProtector Make(Guid tenantId)
        {
            var protector = inner.CreateProtector(tenantId == Guid.Empty ? "host" : $"tenant:{tenantId}");
            return purposes.Aggregate(protector, (p, purpose) => p.CreateProtector(purpose));
        }
    }
}
