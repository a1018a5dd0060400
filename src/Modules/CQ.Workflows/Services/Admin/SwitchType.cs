using CQ.Abstractions.Data;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Admin;

/// <summary>
/// Suspends a workflow or lets it go on. While it is suspended nothing starts and no decision is taken; what comes by itself (timers, events of other
/// modules) is kept and carried out afterwards.
/// </summary>
public sealed class SwitchType(CqDbContext db, IDueWork dueWork, IAuditTrail audit, TimeProvider time)
{
    /// <summary>False when there is no such workflow.</summary>
    public async Task<bool> ExecuteAsync(string key, bool isEnabled, CancellationToken ct)
    {
        var type = await db.Set<WorkflowType>().FirstOrDefaultAsync(t => t.Key == key, ct);
        if (type is null)
            return false;
        if (type.IsEnabled == isEnabled)
            return true;
        type.IsEnabled = isEnabled;
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync("workflow", isEnabled ? "TypeEnabled" : "TypeSuspended", new SubjectRef(nameof(WorkflowType), type.Id), ct: ct);
        if (isEnabled)
            await ResumeKeptAsync(type.Id, ct);
        return true;
    }

    private async Task ResumeKeptAsync(Guid typeId, CancellationToken ct)
    {
        var instances = await db.Set<WorkflowFault>()
            .Where(f => f.WasSuspended && f.ResolvedAt == null)
            .Join(db.Set<WorkflowInstance>().Where(i => i.WorkflowTypeId == typeId), f => f.InstanceId, i => i.Id, (f, i) => i.Id)
            .Distinct()
            .ToListAsync(ct);
        foreach (var id in instances)
            await dueWork.ScheduleAsync(RetryHandler.DueKind, id, time.GetUtcNow(), ct);
    }
}
