using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Workflows.Data;
using CQ.Workflows.Models;
using CQ.Workflows.Services;
using CQ.Workflows.ViewModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Gathers what the page of a task shows. The task itself was read as the viewer may.</summary>
public sealed class ReadTask(
    CqDbContext db,
    TaskReasons reasons,
    SubjectTitles titles,
    IPeople people,
    IEnabled<ITaskPage> pages,
    IEnabled<ITaskForm> forms,
    TimeProvider time,
    IStringLocalizer<Texts> T)
{
    public async Task<DecideForm> ReadAsync(HumanTaskInfo task, DecideForm form, CancellationToken ct = default)
    {
        var open = task.State == HumanTaskState.Open;
        var why = open ? (await reasons.WhyMineAsync([task.Id], ct)).GetValueOrDefault(task.Id) : null;
        var names = await people.NamesAsync(task.DecidedById is { } decider ? [decider] : [], ct);
        form.Facts = new TaskFacts(
            task,
            open && task.DueAt < time.GetUtcNow(),
            (await titles.OfAsync([task.Subject], ct)).GetValueOrDefault(task.Subject),
            why,
            open && why is null ? await reasons.CandidatesOfAsync(task.Id, ct) : [],
            open ? await ObstacleAsync(task, ct) : null,
            task.DecidedById is { } by ? names.GetValueOrDefault(by, "—") : null,
            task.State == HumanTaskState.Cancelled ? await CancelReasonAsync(task.Id, ct) : null,
            pages.FirstOrDefault(p => p.SubjectKind == task.Subject.Kind)?.ViewComponent,
            open && why is not null ? forms.FirstOrDefault(f => f.TaskKind == task.Kind)?.ViewComponent : null);
        return form;
    }

    private async Task<string?> ObstacleAsync(HumanTaskInfo task, CancellationToken ct)
    {
        if (task.InstanceId is not { } instanceId)
            return null;
        var state = await db.Set<WorkflowInstance>().Where(i => i.Id == instanceId)
            .Select(i => new
            {
                db.Set<WorkflowType>().First(t => t.Id == i.WorkflowTypeId).IsEnabled,
                Kept = db.Set<WorkflowFault>().Any(f => f.ExecutionId == task.ExecutionId && f.ResolvedAt == null && f.Trigger == TriggerKind.Decision),
            })
            .FirstAsync(ct);
        if (state.Kept)
            return T["Une décision a déjà été prise. Sa suite a rencontré une erreur et sera reprise par l’administration."];
        return state.IsEnabled ? null : T["Ce parcours est suspendu pour l’instant : aucune décision ne peut être prise."].Value;
    }

    private Task<string?> CancelReasonAsync(Guid taskId, CancellationToken ct) =>
        db.ForEngine().Where(t => t.Id == taskId).Select(t => t.CancelReason).FirstOrDefaultAsync(ct);
}
