using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Workflows.Graphs;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Engine;

/// <summary>Moves one locked instance to its next waits, and writes down what happened.</summary>
public sealed class InstanceMover(
    CqDbContext db, ActivityLibrary library, IDomainEvents events, IViewer viewer, ITenantTimeZone zone, TimeProvider time)
{
    private readonly Stepper _stepper = new(library.Get, time);

    /// <summary>The activity at which the last move failed.</summary>
    public string? FailedAt { get; private set; }

    public async Task<Guid?> BeginAsync(WorkflowType type, SubjectRef subject, JsonObject input, CancellationToken ct)
    {
        if (!type.IsEnabled || await IsUnderWayAsync(type, subject, ct))
            return null;
        var version = await db.Set<WorkflowTypeVersion>().AsNoTracking().FirstAsync(v => v.WorkflowTypeId == type.Id && v.Number == type.CurrentNumber, ct);
        var now = time.GetUtcNow();
        var instance = new WorkflowInstance
        {
            WorkflowTypeId = type.Id,
            VersionId = version.Id,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            Status = InstanceStatus.Running,
            State = new InstanceState().ToString(),
            StartedAt = now,
            ChangedAt = now,
        };
        db.Add(instance);
        db.Add(Log(instance.Id, LogEntryKind.Started, userId: viewer.UserId));
        await db.SaveChangesAsync(ct);
        var run = Run(instance, version.Definition);
        await WalkAsync(run, () => _stepper.StartAsync(run, input, ct));
        await SettleAsync(type, instance, run, null, viewer.UserId, ct);
        return instance.Id;
    }

    public async Task ResumeAsync(
        WorkflowType type, WorkflowInstance instance, WorkflowBlocking blocking, JsonObject input, Guid? userId, CancellationToken ct)
    {
        var definition = await db.Set<WorkflowTypeVersion>().Where(v => v.Id == instance.VersionId).Select(v => v.Definition).FirstAsync(ct);
        var run = Run(instance, definition);
        await WalkAsync(run, () => _stepper.ResumeAsync(run, blocking.ActivityId, blocking.Id, input, ct));
        await SettleAsync(type, instance, run, blocking, userId ?? viewer.UserId, ct);
    }

    /// <summary>Keeps what came while the workflow is suspended; it is carried out when the workflow is switched on again.</summary>
    public async Task SuspendAsync(WorkflowInstance instance, KeptCause cause, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await db.Set<WorkflowFault>().AnyAsync(f => f.ExecutionId == cause.ExecutionId && f.ResolvedAt == null, ct))
            return;
        db.Add(new WorkflowFault
        {
            InstanceId = instance.Id,
            ExecutionId = cause.ExecutionId,
            ActivityId = cause.ActivityId,
            Trigger = cause.Trigger,
            Input = cause.Input.ToJsonString(),
            UserId = cause.UserId,
            Message = "Le parcours est suspendu.",
            At = now,
            MarkedAt = now,
            WasSuspended = true,
        });
        db.Add(Log(instance.Id, LogEntryKind.Suspended, cause.ActivityId));
        (instance.Status, instance.ChangedAt) = (InstanceStatus.Faulted, now);
        await db.SaveChangesAsync(ct);
    }

    public static IReadOnlyList<WorkflowBlocking> Order(IEnumerable<WorkflowBlocking> blockings) => [.. blockings.OrderBy(b => b.Id)];

    /// <summary>Tells the activities that wait that they will not be resumed. One whose feature is off has nothing left to withdraw that could be seen.</summary>
    public async Task WithdrawAsync(WorkflowInstance instance, WorkflowRun? run, IEnumerable<WorkflowBlocking> blockings, CancellationToken ct)
    {
        if (run is null)
        {
            var definition = await db.Set<WorkflowTypeVersion>().Where(v => v.Id == instance.VersionId).Select(v => v.Definition).FirstAsync(ct);
            run = Run(instance, definition);
        }

        foreach (var blocking in Order(blockings))
        {
            if (library.Find(blocking.ActivityName) is { } activity && run.Graph.Find(blocking.ActivityId) is { } record)
                await activity.CancelAsync(run.Context(record, blocking.Id, [], null, isStart: false), ct);
            db.Remove(blocking);
        }
    }

    public WorkflowLog Log(
        Guid instanceId, LogEntryKind kind, string? activityId = null, string? outcome = null, int? milliseconds = null, string? note = null, Guid? userId = null) =>
        new()
        {
            InstanceId = instanceId,
            At = time.GetUtcNow(),
            Kind = kind,
            ActivityId = activityId,
            Outcome = outcome,
            Milliseconds = milliseconds,
            Note = note,
            UserId = userId,
        };

    private async Task<bool> IsUnderWayAsync(WorkflowType type, SubjectRef subject, CancellationToken ct) =>
        await db.Set<WorkflowInstance>().AnyAsync(
            i => i.WorkflowTypeId == type.Id
                && (i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Faulted || i.Status == InstanceStatus.Running)
                && (type.IsSingleton || (i.SubjectKind == subject.Kind && i.SubjectId == subject.Id)),
            ct);

    private WorkflowRun Run(WorkflowInstance instance, string definition) => new(
        instance.Id, instance.Subject, new WorkflowGraph(WorkflowDefinition.Parse(definition)), InstanceState.Parse(instance.State), zone.Today);

    private async Task WalkAsync(WorkflowRun run, Func<Task> walk)
    {
        FailedAt = null;
        try
        {
            await walk();
        }
        catch
        {
            FailedAt = run.Current;
            throw;
        }
    }

    private async Task SettleAsync(
        WorkflowType type, WorkflowInstance instance, WorkflowRun run, WorkflowBlocking? resumed, Guid? userId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var waiting = await db.Set<WorkflowBlocking>().Where(b => b.InstanceId == instance.Id).ToListAsync(ct);
        foreach (var step in run.Steps)
            Write(instance, step, resumed, waiting, userId, now);
        if (run.Finished)
        {
            await WithdrawAsync(instance, run, waiting, ct);
            waiting.Clear();
        }

        var faults = await db.Set<WorkflowFault>().Where(f => f.InstanceId == instance.Id && f.ResolvedAt == null).ToListAsync(ct);
        foreach (var fault in faults.Where(f => f.ExecutionId == resumed?.Id || waiting.Count == 0))
            fault.ResolvedAt = now;
        instance.State = run.State.ToString();
        instance.ChangedAt = now;
        instance.Status = waiting.Count == 0 ? InstanceStatus.Finished
            : faults.Any(f => f.ResolvedAt is null) ? InstanceStatus.Faulted
            : InstanceStatus.Waiting;
        if (waiting.Count == 0)
        {
            instance.EndedAt = now;
            db.Add(Log(instance.Id, LogEntryKind.Finished, run.EndedAt, userId: userId));
        }

        await db.SaveChangesAsync(ct);
        if (waiting.Count == 0)
            await events.PublishAsync(new WorkflowFinished(instance.Id, type.Key, instance.Subject, Result(run)), ct);
    }

    private void Write(
        WorkflowInstance instance, Step step, WorkflowBlocking? resumed, List<WorkflowBlocking> waiting, Guid? userId, DateTimeOffset now)
    {
        var (activity, result) = (step.Activity, step.Result);
        if (result.Halts)
        {
            db.Add(Log(instance.Id, LogEntryKind.Halted, activity.ActivityId, milliseconds: step.Milliseconds, userId: userId));
            if (step.ExecutionId == resumed?.Id)
                return;
            var blocking = new WorkflowBlocking
            {
                Id = step.ExecutionId,
                InstanceId = instance.Id,
                ActivityId = activity.ActivityId,
                ActivityName = activity.Name,
                EventName = result.WaitsFor ?? "",
                SubjectKind = instance.SubjectKind,
                SubjectId = instance.SubjectId,
                Since = now,
                Until = result.Until,
            };
            db.Add(blocking);
            waiting.Add(blocking);
            return;
        }

        if (step.ExecutionId == resumed?.Id)
        {
            waiting.RemoveAll(b => b.Id == resumed.Id);
            db.Remove(resumed);
        }

        db.Add(new WorkflowExecution { InstanceId = instance.Id, ExecutionId = step.ExecutionId, ActivityId = activity.ActivityId, At = now });
        db.Add(Log(
            instance.Id, LogEntryKind.Executed, activity.ActivityId, string.Join(", ", result.Outcomes), step.Milliseconds, userId: userId));
    }

    private static string? Result(WorkflowRun run) =>
        run.EndedAt is { } id && run.Graph.Activity(id).Properties["Result"] is JsonValue value && value.TryGetValue<string>(out var result) ? result : null;
}
