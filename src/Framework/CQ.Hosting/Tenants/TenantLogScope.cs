using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CQ.Hosting.Tenants;

/// <summary>What a request logs carries its tenant's name.</summary>
internal sealed class TenantLogScope(RequestDelegate next, ITenantAccessor tenant, ILogger<TenantLogScope> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        using var scope = logger.BeginScope("Tenant {Tenant}", tenant.Current.Name);
        await next(context);
    }
}
