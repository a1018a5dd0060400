using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Admin;

/// <summary>Removes what has ended longer ago than its workflow keeps it, with its tasks and its history.</summary>
internal sealed class PurgeInstances(CqDbContext db, TimeProvider time) : IBackgroundTask
{
    private const int Batch = 200;

    public string Name => "workflows.purge";

    public TimeOnly At => new(3, 20);

    public async Task ExecuteAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var types = await db.Set<WorkflowType>().AsNoTracking().Where(t => t.RetentionDays != null).Select(t => new { t.Id, t.RetentionDays }).ToListAsync(ct);
        foreach (var type in types)
        {
            var before = now.AddDays(-type.RetentionDays!.Value);
            List<Guid> old;
            do
            {
                old = await db.Set<WorkflowInstance>()
                    .Where(i => i.WorkflowTypeId == type.Id && i.EndedAt < before)
                    .OrderBy(i => i.EndedAt).ThenBy(i => i.Id)
                    .Take(Batch)
                    .Select(i => i.Id)
                    .ToListAsync(ct);
                // Blockings, executions, history and tasks go with their instance.
                await db.Set<WorkflowFault>().Where(f => old.Contains(f.InstanceId)).ExecuteDeleteAsync(ct);
                await db.Set<WorkflowInstance>().Where(i => old.Contains(i.Id)).ExecuteDeleteAsync(ct);
            }
            while (old.Count == Batch);
        }
    }
}
