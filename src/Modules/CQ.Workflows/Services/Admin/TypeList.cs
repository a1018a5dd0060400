using CQ.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Admin;

/// <summary>The workflows and how many instances of each are open.</summary>
public sealed class TypeList(CqDbContext db)
{
    public async Task<IReadOnlyList<TypeLine>> ReadAsync(CancellationToken ct)
    {
        var counts = await db.Set<WorkflowInstance>()
            .Where(i => i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Faulted || i.Status == InstanceStatus.Running)
            .GroupBy(i => new { i.WorkflowTypeId, i.VersionId, i.Status })
            .Select(g => new { g.Key.WorkflowTypeId, g.Key.VersionId, g.Key.Status, Count = g.Count() })
            .ToListAsync(ct);
        var types = await db.Set<WorkflowType>().AsNoTracking()
            .OrderBy(t => t.Name)
            .Join(
                db.Set<WorkflowTypeVersion>(),
                t => new { TypeId = t.Id, Number = t.CurrentNumber },
                v => new { TypeId = v.WorkflowTypeId, v.Number },
                (t, v) => new { Type = t, VersionId = v.Id, v.PublishedAt })
            .ToListAsync(ct);
        return [.. types.Select(t => new TypeLine(
            t.Type.Key,
            t.Type.Name,
            t.Type.IsEnabled,
            t.Type.CurrentNumber,
            t.PublishedAt,
            counts.Where(c => c.WorkflowTypeId == t.Type.Id).Sum(c => c.Count),
            counts.Where(c => c.WorkflowTypeId == t.Type.Id && c.VersionId != t.VersionId).Sum(c => c.Count),
            counts.Where(c => c.WorkflowTypeId == t.Type.Id && c.Status == InstanceStatus.Faulted).Sum(c => c.Count)))];
    }
}
