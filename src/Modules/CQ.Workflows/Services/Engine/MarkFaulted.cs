using CQ.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Engine;

/// <summary>The second transaction of a fault: marks the instance, unless its cause has come again meanwhile and gone through.</summary>
internal sealed class MarkFaulted(CqDbContext db, InstanceLock locks, FaultNotices notices, TimeProvider time)
{
    public async Task ExecuteAsync(Guid faultId, CancellationToken ct)
    {
        var instanceId = await db.Set<WorkflowFault>().Where(f => f.Id == faultId).Select(f => f.InstanceId).FirstOrDefaultAsync(ct);
        var instance = await locks.TakeAsync(instanceId, ct);
        // Read under the lock: whoever kept the fault and the worker may both be at it.
        var fault = await db.Set<WorkflowFault>().FirstOrDefaultAsync(f => f.Id == faultId, ct);
        if (fault is null or { MarkedAt: not null } or { ResolvedAt: not null })
            return;
        var now = time.GetUtcNow();
        fault.MarkedAt = now;
        var waits = instance is { IsOpen: true } && await db.Set<WorkflowBlocking>().AnyAsync(b => b.Id == fault.ExecutionId, ct);
        if (!waits)
        {
            fault.ResolvedAt = now;
            await db.SaveChangesAsync(ct);
            return;
        }

        var earlier = await db.Set<WorkflowFault>()
            .Where(f => f.ExecutionId == fault.ExecutionId && f.Id != fault.Id && f.ResolvedAt == null)
            .ToListAsync(ct);
        foreach (var other in earlier)
            other.ResolvedAt = now;
        (instance!.Status, instance.ChangedAt) = (InstanceStatus.Faulted, now);
        db.Add(new WorkflowLog
        {
            InstanceId = instance.Id,
            At = fault.At,
            Kind = LogEntryKind.Faulted,
            ActivityId = fault.ActivityId,
            Note = fault.Message,
            UserId = fault.UserId,
        });
        await db.SaveChangesAsync(ct);
        await notices.TellAsync(instance, ct);
    }
}
