using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Workflows.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Engine;

/// <summary>Ends an open instance where it stands and withdraws what it left open, such as tasks and timers.</summary>
public sealed class CancelInstance(
    CqDbContext db, InstanceLock locks, InstanceMover mover, IViewer viewer, IAuditTrail audit, TimeProvider time)
{
    /// <summary>False when it was not open.</summary>
    public async Task<bool> ExecuteAsync(Guid instanceId, string reason, CancellationToken ct)
    {
        if (await locks.TakeAsync(instanceId, ct) is not { IsOpen: true } instance)
            return false;
        var now = time.GetUtcNow();
        var blockings = await db.Set<WorkflowBlocking>().Where(b => b.InstanceId == instanceId).ToListAsync(ct);
        await mover.WithdrawAsync(instance, null, blockings, ct);
        foreach (var fault in await db.Set<WorkflowFault>().Where(f => f.InstanceId == instanceId && f.ResolvedAt == null).ToListAsync(ct))
            fault.ResolvedAt = now;
        (instance.Status, instance.ChangedAt, instance.EndedAt) = (InstanceStatus.Cancelled, now, now);
        db.Add(mover.Log(instanceId, LogEntryKind.Cancelled, note: Lengths.Cut(reason, Lengths.Note), userId: viewer.UserId));
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync("workflow", "InstanceCancelled", instance.Subject, ct: ct);
        return true;
    }
}
