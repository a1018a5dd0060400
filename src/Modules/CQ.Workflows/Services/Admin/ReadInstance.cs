using CQ.Abstractions.People;
using CQ.Data;
using CQ.Workflows.Graphs;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Admin;

/// <summary>One instance: where it stands, what it waits for, its history and its faults.</summary>
public sealed class ReadInstance(CqDbContext db, SubjectTitles titles, IPeople people)
{
    private const int HistoryLength = 300;

    public async Task<InstanceDetail?> ReadAsync(Guid id, CancellationToken ct)
    {
        var instance = await db.Set<WorkflowInstance>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (instance is null)
            return null;
        var type = await db.Set<WorkflowType>().AsNoTracking().FirstAsync(t => t.Id == instance.WorkflowTypeId, ct);
        var version = await db.Set<WorkflowTypeVersion>().AsNoTracking().FirstAsync(v => v.Id == instance.VersionId, ct);
        var waiting = await db.Set<WorkflowBlocking>().AsNoTracking().Where(b => b.InstanceId == id).OrderBy(b => b.Since).ThenBy(b => b.Id).ToListAsync(ct);
        var history = await db.Set<WorkflowLog>().AsNoTracking()
            .Where(l => l.InstanceId == id)
            .OrderByDescending(l => l.At).ThenByDescending(l => l.Id)
            .Take(HistoryLength)
            .ToListAsync(ct);
        var faults = await db.Set<WorkflowFault>().AsNoTracking().Where(f => f.InstanceId == id && f.ResolvedAt == null).OrderBy(f => f.At).ToListAsync(ct);
        var names = await people.NamesAsync([.. history.Select(l => l.UserId).Concat(faults.Select(f => f.UserId)).OfType<Guid>().Distinct()], ct);
        var subjects = await titles.OfAsync([instance.Subject], ct);
        return new InstanceDetail(
            instance, type, version.Number, WorkflowDefinition.Parse(version.Definition), subjects.GetValueOrDefault(instance.Subject), waiting, history, faults, names);
    }
}
