using CQ.Data.Host;
using CQ.Hosting.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CQ.Hosting.Errors;

/// <summary>Ready means: the database answers with a schema, the set-ups of the start are done, and the node was not asked to stop.</summary>
internal sealed class ReadinessCheck(HostDbContext db, Readiness readiness) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!readiness.IsSetUp)
            return HealthCheckResult.Unhealthy("Set-up is still running.");
        if (readiness.IsLeaving)
            return HealthCheckResult.Unhealthy("The node was asked to stop.");
        await db.Set<HostTenant>().AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
