using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Engine;

/// <summary>
/// Resumes an activity whose hour has come. The reference is its execution. After a fault the runner comes once more; the cause is kept by then, and
/// going on is up to whoever looks after workflows.
/// </summary>
internal sealed class TimerHandler(CqDbContext db, WorkflowManager manager) : IDueWorkHandler
{
    public const string DueKind = "workflow.timer";

    public string Kind => DueKind;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        if (await db.Set<WorkflowFault>().AnyAsync(f => f.ExecutionId == work.Reference && f.ResolvedAt == null, ct))
            return;
        await manager.ResumeAsync(work.Reference, null, ct);
    }
}
