using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Workflows.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Tasks;

internal sealed class HumanTaskStore(CqDbContext db, CreateTask create, CompleteTask complete, IViewer viewer) : IHumanTaskStore
{
    public Task<Outcome<Guid>> CreateAsync(NewHumanTask task, CancellationToken ct = default) => create.ExecuteAsync(task, wanted => wanted, ct);

    public Task<Outcome<IReadOnlyDictionary<Guid, Guid>>> CreateEachAsync(NewHumanTask alike, IReadOnlyCollection<Guid> people, CancellationToken ct = default) =>
        create.ExecuteEachAsync(alike, people, ct);

    public Task<Outcome<HumanTaskInfo>> CompleteAsync(TaskDecision decision, CancellationToken ct = default) => complete.ExecuteAsync(decision, ct);

    public async Task<bool> CancelAsync(Guid taskId, string reason, CancellationToken ct = default)
    {
        var task = await db.ForEngine().FirstOrDefaultAsync(t => t.Id == taskId, ct);
        if (task is not { State: HumanTaskState.Open })
            return false;
        (task.State, task.CancelReason) = (HumanTaskState.Cancelled, Lengths.Cut(reason, Lengths.Note));
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>What an execution asked; for the activity alone, whoever is looking.</summary>
    public Task<HumanTask?> OfExecutionAsync(Guid executionId, CancellationToken ct) =>
        db.ForEngine().FirstOrDefaultAsync(t => t.ExecutionId == executionId, ct);

    /// <summary>Withdraws what an execution asked; for the activity alone.</summary>
    public async Task CancelOfExecutionAsync(Guid executionId, string reason, CancellationToken ct)
    {
        foreach (var id in await db.ForEngine().Where(t => t.ExecutionId == executionId && t.State == HumanTaskState.Open).Select(t => t.Id).ToListAsync(ct))
            await CancelAsync(id, reason, ct);
    }

    public async Task<HumanTaskInfo?> FindAsync(Guid taskId, CancellationToken ct = default) =>
        (await db.ReadableBy(viewer).AsNoTracking().FirstOrDefaultAsync(t => t.Id == taskId, ct))?.ToInfo();

    public async Task<IReadOnlyList<HumanTaskInfo>> OfSubjectAsync(SubjectRef subject, bool openOnly = true, CancellationToken ct = default)
    {
        var tasks = await db.ReadableBy(viewer).AsNoTracking()
            .Where(t => t.SubjectKind == subject.Kind && t.SubjectId == subject.Id && (!openOnly || t.State == HumanTaskState.Open))
            .OrderByDescending(t => t.PublishedAt).ThenByDescending(t => t.Id)
            .Take(100)
            .ToListAsync(ct);
        return [.. tasks.Select(t => t.ToInfo())];
    }
}
