using CQ.Data;
using CQ.Workflows.Graphs;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Admin;

/// <summary>One workflow with its versions; the definition of one of them.</summary>
public sealed class ReadType(CqDbContext db)
{
    public async Task<TypeDetail?> ReadAsync(string key, int? number, CancellationToken ct)
    {
        var type = await db.Set<WorkflowType>().AsNoTracking().FirstOrDefaultAsync(t => t.Key == key, ct);
        if (type is null)
            return null;
        var shown = number ?? type.CurrentNumber;
        var definition = await db.Set<WorkflowTypeVersion>().Where(v => v.WorkflowTypeId == type.Id && v.Number == shown).Select(v => v.Definition).FirstOrDefaultAsync(ct);
        if (definition is null)
            return null;
        var versions = await db.Set<WorkflowTypeVersion>().AsNoTracking()
            .Where(v => v.WorkflowTypeId == type.Id)
            .OrderByDescending(v => v.Number)
            .Take(50)
            .Select(v => new VersionLine(
                v.Number,
                v.PublishedAt,
                v.PublishedById,
                db.Set<WorkflowInstance>().Count(i =>
                    i.VersionId == v.Id && (i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Faulted || i.Status == InstanceStatus.Running))))
            .ToListAsync(ct);
        return new TypeDetail(type, shown, WorkflowDefinition.Parse(definition), versions);
    }
}
