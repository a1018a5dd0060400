using Microsoft.Extensions.DependencyInjection;

namespace CQ.Abstractions.Tenants;

/// <summary>A scope in which the tenant is entered; leaving it restores what was before.</summary>
public sealed class TenantScope(Tenant tenant, AsyncServiceScope scope, IDisposable entered) : IAsyncDisposable
{
    public Tenant Tenant => tenant;

    public IServiceProvider Services => scope.ServiceProvider;

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        entered.Dispose();
    }
}
