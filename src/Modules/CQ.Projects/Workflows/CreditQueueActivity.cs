using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Workflows;

/// <summary>
/// The waiting list of an envelope: strictly first adopted, first served (DESIGN §6). It lets the project pass when nobody adopted earlier waits and the
/// envelope holds its cost; else the project waits here, and a smaller one behind it does not overtake. The envelope's list stays locked until the burst ends,
/// so that the commitment that follows is made in that order.
/// </summary>
internal sealed class CreditQueueActivity(
    CqDbContext db, ProjectStore store, ProjectMover mover, Counters counters, IBudgetOverview budgets, LastWord lastWord, ITenantTimeZone zone) : TaskActivity
{
    public override string Name => "CreditQueue";

    public override string DisplayText => "Attendre son tour de crédit";

    public override string Category => "Projets";

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct) => Task.CompletedTask;

    public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct) => TryAsync(context, ct);

    public override Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken ct) => TryAsync(context, ct);

    public override async Task CancelAsync(ActivityContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await store.FindAsync(context.Subject.Id, ct) is not { } project || project.CreditExecutionId != context.ExecutionId)
            return;
        project.CreditExecutionId = null;
        await db.SaveChangesAsync(ct);
    }

    private async Task<ActivityResult> TryAsync(ActivityContext context, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(context);
        var project = await store.GetAsync(context.Subject.Id, ct);
        if (project.Section is not { } section || project.AdoptionRank is not { } rank)
            throw new WorkflowFaultException("Ce projet n’a pas été adopté : il n’a ni section ni rang.");
        await counters.LockEnvelopeAsync(project.CouncilId, section, ct);
        var earlier = await db.ProjectsOfAnyState().AnyAsync(
            p => p.CouncilId == project.CouncilId && p.Section == section && p.CreditExecutionId != null && p.AdoptionRank < rank, ct);
        if (!earlier && project.Cost <= await AvailableAsync(project, ct))
        {
            project.CreditExecutionId = null;
            await db.SaveChangesAsync(ct);
            return ActivityResult.Done;
        }

        project.CreditExecutionId = context.ExecutionId;
        await mover.MoveAsync(project, ProjectState.Waiting, null, lastWord.Comment, lastWord.UserId, ct);
        await db.SaveChangesAsync(ct);
        return ActivityResult.Halt();
    }

    private async Task<Money> AvailableAsync(Project project, CancellationToken ct) =>
        (await budgets.OfSectionAsync(project.CouncilId, zone.Today.Year, project.Section!.Value, ct)).Figures.Available;
}
