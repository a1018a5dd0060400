using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Workflows.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Who may read a task today, for what was told about it.</summary>
internal sealed class TaskAccess(CqDbContext db, IViewer viewer) : ISubjectAccess
{
    public string Kind => nameof(HumanTask);

    public async Task<IReadOnlyCollection<Guid>> ReadableAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        await db.ReadableBy(viewer).Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToListAsync(ct);
}
