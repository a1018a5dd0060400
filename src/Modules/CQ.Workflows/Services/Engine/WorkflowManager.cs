using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Engine;

/// <summary>Finds what moves and moves it: locks the instance, walks its graph, writes down where it stands (DESIGN §3, transactions).</summary>
public sealed class WorkflowManager(
    CqDbContext db, FaultKeeper faults, InstanceLock locks, InstanceMover mover, CancelInstance cancel) : IWorkflowManager
{
    private readonly Queue<Func<CancellationToken, Task>> _later = new();
    private bool _moving;
    private int _chained;

    public Task<Guid?> StartAsync(string typeKey, SubjectRef subject, JsonObject? input = null, CancellationToken ct = default) =>
        faults.RunAsync(
            async token =>
            {
                var type = await db.Set<WorkflowType>().FirstOrDefaultAsync(t => t.Key == typeKey, token);
                return type is null ? null : await BeginAsync(type, subject, input ?? [], token);
            },
            () => null,
            ct);

    public async Task<int> TriggerEventAsync(string name, SubjectRef subject, JsonObject? input = null, CancellationToken ct = default)
    {
        if (_moving)
        {
            // Triggered by a step: the instances it concerns may be the one that is moving. It is done after this move, in the same burst.
            Later(token => TriggerEventAsync(name, subject, Copy(input), token));
            return 0;
        }

        var moved = 0;
        var waiting = await db.Set<WorkflowBlocking>().AsNoTracking()
            .Where(b => b.EventName == name && b.SubjectKind == subject.Kind && b.SubjectId == subject.Id)
            .OrderBy(b => b.InstanceId).ThenBy(b => b.Id)
            .Select(b => b.Id)
            .ToListAsync(ct);
        foreach (var executionId in waiting)
            moved += await ResumeAsync(executionId, Copy(input), ct) ? 1 : 0;

        var starting = await db.Set<WorkflowType>().AsNoTracking()
            .Where(t => t.StartEvent == name && t.IsEnabled)
            .OrderBy(t => t.Id)
            .Select(t => t.Key)
            .ToListAsync(ct);
        foreach (var key in starting)
            moved += await StartAsync(key, subject, Copy(input), ct) is null ? 0 : 1;
        return moved;
    }

    public async Task<bool> ResumeAsync(Guid executionId, JsonObject? input = null, CancellationToken ct = default)
    {
        if (_moving)
        {
            Later(token => ResumeAsync(executionId, Copy(input), token));
            return true;
        }

        KeptCause? cause = null;
        return await faults.RunAsync(
            async token => await ResumeWithinAsync(executionId, Copy(input), null, c => cause = c, token),
            () => cause is null ? null : cause with { ActivityId = mover.FailedAt ?? cause.ActivityId },
            ct);
    }

    /// <summary>Resumes in the burst that is open; whoever opened it keeps the cause.</summary>
    public async Task<bool> ResumeWithinAsync(
        Guid executionId, JsonObject input, Guid? userId, Action<KeptCause>? found, CancellationToken ct)
    {
        var instanceId = await db.Set<WorkflowBlocking>().Where(b => b.Id == executionId).Select(b => (Guid?)b.InstanceId).FirstOrDefaultAsync(ct);
        if (instanceId is null || await locks.TakeAsync(instanceId.Value, ct) is not { IsOpen: true } instance)
            return false;
        var blocking = await db.Set<WorkflowBlocking>().FirstOrDefaultAsync(b => b.Id == executionId, ct);
        if (blocking is null)
            return false;
        var cause = new KeptCause(instance.Id, executionId, blocking.ActivityId, TriggerKind.Resume, input, userId);
        var type = await db.Set<WorkflowType>().FirstAsync(t => t.Id == instance.WorkflowTypeId, ct);
        if (!type.IsEnabled)
        {
            await mover.SuspendAsync(instance, cause, ct);
            return true;
        }

        found?.Invoke(cause);
        await MoveAsync(token => mover.ResumeAsync(type, instance, blocking, input, userId, token), ct);
        return true;
    }

    public async Task<bool> LockAsync(Guid executionId, CancellationToken ct = default)
    {
        RequireBurst();
        var instanceId = await db.Set<WorkflowBlocking>().Where(b => b.Id == executionId).Select(b => (Guid?)b.InstanceId).FirstOrDefaultAsync(ct);
        return instanceId is { } id
            && await locks.TakeAsync(id, ct) is { IsOpen: true }
            && await db.Set<WorkflowBlocking>().AnyAsync(b => b.Id == executionId, ct);
    }

    public async Task LockAsync(SubjectRef subject, CancellationToken ct = default)
    {
        RequireBurst();
        foreach (var id in await OpenAsync(subject, ct))
            await locks.TakeAsync(id, ct);
    }

    public Task<int> CancelAsync(SubjectRef subject, string reason, CancellationToken ct = default) =>
        faults.RunAsync(
            async token =>
            {
                var open = await OpenAsync(subject, token);
                foreach (var id in open)
                    await cancel.ExecuteAsync(id, reason, token);
                return open.Count;
            },
            () => null,
            ct);

    private void RequireBurst()
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A lock holds until the end of a burst; open one first.");
    }

    private Task<List<Guid>> OpenAsync(SubjectRef subject, CancellationToken ct) => db.Set<WorkflowInstance>().AsNoTracking()
        .Where(i => i.SubjectKind == subject.Kind && i.SubjectId == subject.Id
            && (i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Faulted || i.Status == InstanceStatus.Running))
        .OrderBy(i => i.Id)
        .Select(i => i.Id)
        .ToListAsync(ct);

    private static JsonObject Copy(JsonObject? input) => (JsonObject?)input?.DeepClone() ?? [];

    private async Task<Guid?> BeginAsync(WorkflowType type, SubjectRef subject, JsonObject input, CancellationToken ct)
    {
        if (_moving)
        {
            Later(token => StartAsync(type.Key, subject, input, token));
            return null;
        }

        Guid? started = null;
        await MoveAsync(async token => started = await mover.BeginAsync(type, subject, input, token), ct);
        return started;
    }

    private void Later(Func<CancellationToken, Task> work)
    {
        if (++_chained > Limits.ChainedTriggers)
            throw new WorkflowFaultException("Les étapes se relancent l’une l’autre sans fin.");
        _later.Enqueue(work);
    }

    private async Task MoveAsync(Func<CancellationToken, Task> move, CancellationToken ct)
    {
        _moving = true;
        try
        {
            await move(ct);
            _moving = false;
            while (_later.TryDequeue(out var work))
                await work(ct);
        }
        catch
        {
            // The burst is undone: what it triggered was never so.
            _later.Clear();
            _chained = 0;
            throw;
        }
        finally
        {
            _moving = false;
        }

        _chained = 0;
    }
}
