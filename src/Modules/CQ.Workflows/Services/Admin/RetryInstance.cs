using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Workflows.Models;
using CQ.Workflows.Services.Engine;
using CQ.Workflows.Services.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Admin;

/// <summary>
/// Does again what was kept when a burst was undone, oldest first, each in a burst of its own. A decision counts as made by who made it when they
/// made it; whether they may was asked then.
/// </summary>
public sealed class RetryInstance(
    CqDbContext db, FaultKeeper keeper, InstanceLock locks, InstanceMover mover, WorkflowManager manager, CompleteTask tasks, IViewer viewer, IAuditTrail audit)
{
    /// <returns>How many causes were carried out; the first that fails again stops the rest with its exception.</returns>
    public async Task<int> ExecuteAsync(Guid instanceId, bool suspendedOnly, CancellationToken ct)
    {
        var faults = await db.Set<WorkflowFault>().AsNoTracking()
            .Where(f => f.InstanceId == instanceId && f.ResolvedAt == null && (!suspendedOnly || f.WasSuspended))
            .OrderBy(f => f.At).ThenBy(f => f.Id)
            .ToListAsync(ct);
        var done = 0;
        foreach (var fault in faults)
        {
            var cause = new KeptCause(
                fault.InstanceId, fault.ExecutionId, fault.ActivityId, fault.Trigger, (JsonObject)JsonNode.Parse(fault.Input)!, fault.UserId);
            done += await keeper.RunAsync(
                async token => await RetryAsync(fault.Id, cause, token) ? 1 : 0, () => cause with { ActivityId = mover.FailedAt ?? cause.ActivityId }, ct);
        }

        return done;
    }

    private async Task<bool> RetryAsync(Guid faultId, KeptCause cause, CancellationToken ct)
    {
        if (await locks.TakeAsync(cause.InstanceId, ct) is not { IsOpen: true } instance
            || await db.Set<WorkflowFault>().AnyAsync(f => f.Id == faultId && f.ResolvedAt != null, ct)
            || !await db.Set<WorkflowType>().AnyAsync(t => t.Id == instance.WorkflowTypeId && t.IsEnabled, ct))
            return false;
        db.Add(mover.Log(instance.Id, LogEntryKind.Retried, cause.ActivityId, userId: viewer.UserId));
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync("workflow", "InstanceRetried", instance.Subject, ct: ct);
        if (cause.Trigger == TriggerKind.Decision)
            await tasks.ReplayAsync(cause.Input, ct);
        else
            await manager.ResumeWithinAsync(cause.ExecutionId, (JsonObject)cause.Input.DeepClone(), cause.UserId, null, ct);
        return true;
    }
}
