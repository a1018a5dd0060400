using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Tenancy;

/// <summary>Node-to-node signals over the database; delivered at commit.</summary>
public static class TenantSignals
{
    /// <summary>Channel on which a changed tenant is announced; the payload is its id, after a <c>!</c> when its version rose.</summary>
    public const string Channel = "cq_tenant";

    /// <summary>Channel on which new due work is announced, so that nodes need not poll often.</summary>
    public const string WorkChannel = "cq_work";

    public static Task NotifyAsync(DbContext db, Guid tenantId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_notify({Channel}, {tenantId.ToString()})", ct);

    public static Task RaiseVersionAsync(DbContext db, Guid tenantId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"with v as (update cq_host_tenant set version = version + 1 where id = {tenantId} returning id) select pg_notify({Channel}, '!' || id::text) from v",
            ct);
}
