using CQ.Abstractions.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Hosting.Tenants;

internal sealed class TenantScopeFactory(IServiceScopeFactory scopes, ITenantAccessor accessor) : ITenantScopeFactory
{
    public TenantScope Create(Tenant tenant)
    {
        var entered = accessor.Enter(tenant);
        return new TenantScope(tenant, scopes.CreateAsyncScope(), entered);
    }
}
