using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Services.Engine;

namespace CQ.Workflows.Activities;

/// <summary>Waits for a time. Its due work refers to the execution; the payload stays in the instance.</summary>
internal sealed class TimerActivity(IDueWork dueWork, IWorkflowValues values, ITenantTimeZone zone, TimeProvider time) : TaskActivity
{
    public override string Name => "RelativeTimer";

    public override string DisplayText => "Attendre un délai";

    public override string Category => Categories.Events;

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        validation.Read<Body>()?.Delay.Check("Delay", validation);
        return Task.CompletedTask;
    }

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        var until = await context.Read<Body>().Delay.FromNowAsync(values, context.Subject, zone, time, ct);
        await dueWork.ScheduleAsync(TimerHandler.DueKind, context.ExecutionId, until, ct);
        return ActivityResult.Halt(until: until);
    }

    public override Task CancelAsync(ActivityContext context, CancellationToken ct) =>
        dueWork.CancelAsync(TimerHandler.DueKind, context.ExecutionId, ct);

    private sealed record Body(Delay Delay);
}
