using System.Text.Json;
using System.Text.Json.Nodes;
using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Services.Tasks;

namespace CQ.Workflows.Activities;

/// <summary>
/// Asks people for a decision and waits for it; its actions are its ways out. Unlike Orchard's <c>UserTaskEvent</c> it has candidates by place, a
/// due date and an inbox, and asks who may decide when the decision comes.
/// </summary>
internal sealed class HumanTaskActivity(
    CreateTask create, HumanTaskStore store, IWorkflowScopes scopes, IWorkflowValues values, ITenantTimeZone zone, TimeProvider time) : TaskActivity
{
    public override string Name => "HumanTask";

    public override string DisplayText => "Demander une décision";

    public override string Category => Categories.People;

    public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties)
    {
        try
        {
            var actions = properties["Actions"].Deserialize<List<TaskAction>>(RecipeJson.Options);
            return [.. (actions ?? []).Select(a => new ActivityOutcome(a.Key, a.Label))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        if (validation.Read<HumanTaskBody>() is { } body)
            body.Check(validation);
        return Task.CompletedTask;
    }

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        var body = context.Read<HumanTaskBody>();
        var audience = await AudienceAsync(body.Audience, context.Subject, ct);
        DateTimeOffset? due = body.Due is null ? null : await body.Due.FromNowAsync(values, context.Subject, zone, time, ct);
        var created = await create.ExecuteAsync(
            new NewHumanTask(
                body.Kind,
                await values.FillAsync(body.Title, context.Subject, ct),
                await values.FillAsync(body.Asked, context.Subject, ct),
                context.Subject,
                audience,
                await CandidateSpec.ResolveAsync(body.Candidates, context.Subject, scopes, values, ct),
                body.Actions,
                due,
                context.InstanceId,
                context.ExecutionId),
            context.TakeMails,
            ct);
        return created.Succeeded ? ActivityResult.Halt(until: due) : throw new WorkflowFaultException(created.Refusal.Text);
    }

    public override async Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken ct)
    {
        // Asked of the task itself: an input that says otherwise decides nothing.
        var task = await store.OfExecutionAsync(context.ExecutionId, ct);
        return task is { State: HumanTaskState.Done, Action: { } action } ? ActivityResult.Go(action) : ActivityResult.Halt();
    }

    public override Task CancelAsync(ActivityContext context, CancellationToken ct) =>
        store.CancelOfExecutionAsync(context.ExecutionId, "le dossier n’attend plus cette décision.", ct);

    private async Task<Guid> AudienceAsync(string expression, SubjectRef subject, CancellationToken ct)
    {
        if (expression == IWorkflowScopes.Candidates)
            return Audience.Named.Id;
        var place = await scopes.ResolveAsync(expression, subject, ct);
        return place.Kind != GrantScopeKind.Tenant
            ? place.Id
            : throw new WorkflowFaultException($"Une tâche n’est jamais publique : « {expression} » n’est ni un conseil ni un groupe.");
    }
}
