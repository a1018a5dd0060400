using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Mvc.Texts;
using CQ.Workflows.Data;
using CQ.Workflows.Models;
using CQ.Workflows.Services.Engine;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Tasks;

/// <summary>
/// Decides a task as the viewer: whether they may is asked of today's grants, under the lock of the instance, whatever the page had drawn. The
/// decision and everything it sets off until the next wait are one burst.
/// </summary>
public sealed class CompleteTask(
    CqDbContext db,
    FaultKeeper faults,
    WorkflowManager manager,
    InstanceMover mover,
    InstanceLock locks,
    IDomainEvents events,
    IAuditTrail audit,
    IViewer viewer,
    IPeople people,
    ITenantTimeZone zone,
    TimeProvider time)
{
    public const string ActionField = "Action";
    public const string CommentField = "Comment";

    /// <summary>The field of refusals that concern the whole task: nothing on the form can mend them.</summary>
    public const string NotYours = "TaskIsNotYours";

    public async Task<Outcome<HumanTaskInfo>> ExecuteAsync(TaskDecision decision, CancellationToken ct)
    {
        KeptCause? cause = null;
        return await faults.RunAsync<Outcome<HumanTaskInfo>>(
            async token =>
            {
                cause = null;
                if (await LoadAsync(decision.TaskId, token) is not { } task)
                    return new Refusal("Cette tâche n’existe pas, ou n’est plus à vous.", NotYours);
                if (await RefuseAsync(task, decision, token) is { } refusal)
                    return refusal;
                var done = new Decision(task.Id, viewer.RequireUserId(), time.GetUtcNow(), decision.Action, Comment(task, decision), decision.Data ?? []);
                if (task is { InstanceId: { } instanceId, ExecutionId: { } executionId })
                    cause = new KeptCause(instanceId, executionId, await ActivityAsync(executionId, token), TriggerKind.Decision, done.ToJson(), done.UserId);
                return await CarryOutAsync(task, done, token);
            },
            () => cause is null ? null : cause with { ActivityId = mover.FailedAt ?? cause.ActivityId },
            ct);
    }

    /// <summary>Carries out a decision that was kept: as it was made, by whom and when it was made.</summary>
    public async Task ReplayAsync(JsonObject kept, CancellationToken ct)
    {
        var done = Decision.FromJson(kept);
        if (await LoadAsync(done.TaskId, ct) is { State: HumanTaskState.Open } task)
            await CarryOutAsync(task, done, ct);
    }

    private async Task<HumanTask?> LoadAsync(Guid taskId, CancellationToken ct)
    {
        var instanceId = await db.ForEngine().Where(t => t.Id == taskId).Select(t => t.InstanceId).FirstOrDefaultAsync(ct);
        if (instanceId is { } id)
            await locks.TakeAsync(id, ct);
        // What this scope read before the lock may be old.
        foreach (var known in db.ChangeTracker.Entries<HumanTask>().Where(e => e.Entity.Id == taskId).ToList())
            known.State = EntityState.Detached;
        return await db.ForEngine().FirstOrDefaultAsync(t => t.Id == taskId, ct);
    }

    private async Task<Refusal?> RefuseAsync(HumanTask task, TaskDecision decision, CancellationToken ct)
    {
        var keys = CandidateKeys.Of(viewer);
        var candidates = await db.Set<HumanTaskCandidate>().AsNoTracking().Where(c => c.HumanTaskId == task.Id).ToListAsync(ct);
        if (!candidates.Any(keys.Fit))
            return new Refusal("Cette tâche n’existe pas, ou n’est plus à vous.", NotYours);
        if (task.State == HumanTaskState.Done)
            return new Refusal("{0} l’a déjà décidée, le {1}.", NotYours, await NameAsync(task.DecidedById, ct), On(task.DecidedAt!.Value));
        if (task.State == HumanTaskState.Cancelled)
            return new Refusal("Cette tâche a été retirée : {0}", NotYours, task.CancelReason ?? "");
        if (await KeptAsync(task, ct) is { } kept)
            return new Refusal("{0} l’a déjà décidée, le {1} ; la suite a rencontré une erreur et sera reprise.", NotYours, await NameAsync(kept.UserId, ct), On(kept.At));
        if (await IsSuspendedAsync(task, ct))
            return new Refusal("Ce parcours est suspendu pour l’instant : votre décision n’a pas été enregistrée.", NotYours);
        if (task.ToInfo().Actions.FirstOrDefault(a => a.Key == decision.Action) is not { } action)
            return new Refusal("Choisissez ce que vous décidez.", ActionField);
        if (action.Comment == CommentRule.Required && string.IsNullOrWhiteSpace(decision.Comment))
            return new Refusal("Dites pourquoi, en quelques mots.", CommentField);
        return decision.Comment?.Trim().Length > Lengths.Comment
            ? new Refusal("Le commentaire dépasse {0} caractères.", CommentField, Lengths.Comment)
            : null;
    }

    private async Task<WorkflowFault?> KeptAsync(HumanTask task, CancellationToken ct) => task.ExecutionId is not { } executionId
        ? null
        : await db.Set<WorkflowFault>().AsNoTracking()
            .FirstOrDefaultAsync(f => f.ExecutionId == executionId && f.ResolvedAt == null && f.Trigger == TriggerKind.Decision, ct);

    private async Task<bool> IsSuspendedAsync(HumanTask task, CancellationToken ct) =>
        task.InstanceId is { } id
        && await db.Set<WorkflowInstance>().Where(i => i.Id == id)
            .Join(db.Set<WorkflowType>(), i => i.WorkflowTypeId, t => t.Id, (i, t) => !t.IsEnabled)
            .FirstOrDefaultAsync(ct);

    private async Task<string> ActivityAsync(Guid executionId, CancellationToken ct) =>
        await db.Set<WorkflowBlocking>().Where(b => b.Id == executionId).Select(b => b.ActivityId).FirstOrDefaultAsync(ct) ?? "";

    private static string? Comment(HumanTask task, TaskDecision decision) =>
        string.IsNullOrWhiteSpace(decision.Comment) || task.ToInfo().Actions.First(a => a.Key == decision.Action).Comment == CommentRule.None
            ? null
            : decision.Comment.Trim();

    private async Task<HumanTaskInfo> CarryOutAsync(HumanTask task, Decision done, CancellationToken ct)
    {
        (task.State, task.DecidedById, task.DecidedAt) = (HumanTaskState.Done, done.UserId, done.At);
        (task.Action, task.Comment) = (done.Action, done.Comment);
        await db.SaveChangesAsync(ct);
        await audit.RecordAsync("workflow", "TaskDecided", new SubjectRef(nameof(HumanTask), task.Id), new { task.Kind, done.Action, by = done.UserId }, ct);
        var info = task.ToInfo();
        await events.PublishAsync(new HumanTaskDecided(info, done.Action, done.Comment, (JsonObject)done.Data.DeepClone(), done.UserId, done.At), ct);
        if (task.ExecutionId is { } executionId)
        {
            var input = (JsonObject)done.Data.DeepClone();
            input["Action"] = done.Action;
            await manager.ResumeWithinAsync(executionId, input, done.UserId, null, ct);
        }

        return info;
    }

    private async Task<string> NameAsync(Guid? userId, CancellationToken ct) =>
        userId is { } id && (await people.NamesAsync([id], ct)).TryGetValue(id, out var name) ? name : "—";

    private string On(DateTimeOffset at) => DateWords.Instant(zone.ToLocal(at), "full");
}
