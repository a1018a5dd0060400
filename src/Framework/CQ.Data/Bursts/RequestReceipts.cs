using CQ.Abstractions.Tenants;
using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Bursts;

/// <summary>Receipts of forms. A second submit waits here for the first to commit, then finds its receipt.</summary>
public sealed class RequestReceipts(CqDbContext db, ITenantAccessor tenant, TimeProvider time)
{
    /// <summary>False when a form with this id was carried out before.</summary>
    public async Task<bool> TryTakeAsync(Guid userId, Guid requestId, CancellationToken ct)
    {
        var (id, tenantId, now) = (Guid.CreateVersion7(), tenant.Current.Id, time.GetUtcNow());
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            insert into cq_data_request_receipt (id, tenant_id, user_id, request_id, at) values ({id}, {tenantId}, {userId}, {requestId}, {now})
            on conflict (tenant_id, user_id, request_id) do nothing
            """,
            ct);
        return rows == 1;
    }

    public Task SetLocationAsync(Guid userId, Guid requestId, string location, CancellationToken ct) =>
        db.Set<RequestReceipt>()
            .Where(r => r.UserId == userId && r.RequestId == requestId)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Location, location), ct);

    public Task<string?> LocationAsync(Guid userId, Guid requestId, CancellationToken ct) =>
        db.Set<RequestReceipt>().Where(r => r.UserId == userId && r.RequestId == requestId).Select(r => r.Location).FirstOrDefaultAsync(ct);
}
