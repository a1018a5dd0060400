using CQ.Data;
using CQ.Mvc.Paging;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Admin;

/// <summary>Instances, the last moved first.</summary>
public sealed class InstanceList(CqDbContext db, SubjectTitles titles)
{
    public async Task<Page<InstanceLine>> PageAsync(InstanceStatus? status, string? typeKey, Cursor? after, int size, CancellationToken ct)
    {
        var query = db.Set<WorkflowInstance>().AsNoTracking();
        if (status is { } wanted)
            query = query.Where(i => i.Status == wanted);
        if (typeKey is not null)
            query = query.Where(i => db.Set<WorkflowType>().Any(t => t.Id == i.WorkflowTypeId && t.Key == typeKey));
        if (after is { } cursor)
            query = query.Where(i => EF.Functions.LessThan(ValueTuple.Create(i.ChangedAt, i.Id), ValueTuple.Create(cursor.At, cursor.Id)));
        var rows = await query
            .OrderByDescending(i => i.ChangedAt).ThenByDescending(i => i.Id)
            .Take(size + 1)
            .Select(i => new
            {
                Instance = i,
                Type = db.Set<WorkflowType>().First(t => t.Id == i.WorkflowTypeId).Name,
                Number = db.Set<WorkflowTypeVersion>().First(v => v.Id == i.VersionId).Number,
            })
            .ToListAsync(ct);
        var subjects = await titles.OfAsync(rows.Select(r => r.Instance.Subject), ct);
        var lines = rows.Select(r => new InstanceLine(r.Instance, r.Type, r.Number, subjects.GetValueOrDefault(r.Instance.Subject))).ToList();
        return Page<InstanceLine>.Of(lines, size, l => new Cursor(l.Instance.ChangedAt, l.Instance.Id));
    }
}
