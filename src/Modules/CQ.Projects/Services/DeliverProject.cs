using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Projects.Models;
using CQ.Projects.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Ends the follow-up: the day of delivery and the cost really paid are written down, the rest goes back to the envelope, the procedure comes to its end; all of
/// it in one burst. The event comes first: it takes the lock of the instance, before any account is locked (DESIGN §3), and whoever delivers a second time finds
/// nobody waiting for it.
/// </summary>
public sealed class DeliverProject(
    CqDbContext db, IWorkflowManager workflows, ProjectStore store, ProjectMoneyQuery money, Decommit decommit, IBurst burst, ITenantTimeZone zone)
{
    /// <summary>The reason that the ledger gives for what is released; it is public.</summary>
    public const string ReleaseReason = "Solde du projet livré";

    public Task<Outcome<Project>> DeliverAsync(Guid projectId, DateOnly deliveredOn, Guid by, CancellationToken ct = default) =>
        burst.RunAsync<Outcome<Project>>(
            async token =>
            {
                if (await RefuseAsync(projectId, deliveredOn, token) is { } refusal)
                    return refusal;
                if (await workflows.TriggerEventAsync(ProjectWorkflow.Delivered, new SubjectRef(Project.Kind, projectId), ct: token) == 0)
                    return new Refusal("Ce projet n’attend pas sa livraison : quelqu’un l’a peut-être déjà déclarée.");
                var done = await CloseAsync(projectId, deliveredOn, by, token);
                if (!done.Succeeded)
                    burst.Abandon();
                return done;
            },
            ct);

    private async Task<Refusal?> RefuseAsync(Guid projectId, DateOnly deliveredOn, CancellationToken ct)
    {
        if (await store.FindAsync(projectId, ct) is not { } project)
            return new Refusal("Ce projet n’existe plus.");
        if (project.State != ProjectState.Committed)
            return new Refusal("Seul un projet engagé peut être livré ; celui-ci : {0}", null, ProjectWords.Of(project.State));
        if (deliveredOn > zone.Today)
            return new Refusal("La livraison se constate : choisissez aujourd’hui ou un jour passé.", nameof(Project.DeliveredOn));
        if (project.CommittedAt is { } committed && deliveredOn < zone.DayOf(committed))
            return new Refusal("Le projet a été engagé plus tard : cette date est trop ancienne.", nameof(Project.DeliveredOn));
        return null;
    }

    private async Task<Outcome<Project>> CloseAsync(Guid projectId, DateOnly deliveredOn, Guid by, CancellationToken ct)
    {
        var project = await store.GetAsync(projectId, ct);
        var section = project.Section ?? throw new InvalidOperationException($"{project.Reference} is committed without a section.");
        var delivery = Delivery.Of(await money.OfAsync(project.Subject, project.CouncilId, section, ct));
        if (!delivery.Succeeded)
            return delivery.Refusal;
        foreach (var (year, rest) in await RestsAsync(project, section, ct))
        {
            var released = await decommit.ReleaseAsync(project.Subject, project.CouncilId, section, rest, ReleaseReason, by, year, null, ct);
            if (!released.Succeeded)
                return released.Refusal;
        }

        (project.DeliveredOn, project.PaidCost) = (deliveredOn, delivery.Value.Paid);
        await db.SaveChangesAsync(ct);
        return project;
    }

    // A commitment of last year is released in last year's accounts.
    private async Task<IReadOnlyList<(int Year, Money Left)>> RestsAsync(Project project, Section section, CancellationToken ct)
    {
        var rests = await db.Set<Account>().AsNoTracking()
            .Where(a => a.ProjectKind == Project.Kind && a.ProjectId == project.Id && a.CouncilId == project.CouncilId && a.Section == section)
            .Where(a => a.Kind == AccountKind.Commitment && a.Balance != Money.Zero)
            .OrderBy(a => a.FiscalYear!.Year)
            .Select(a => new { a.FiscalYear!.Year, a.Balance })
            .ToListAsync(ct);
        return [.. rests.Select(r => (r.Year, r.Balance))];
    }
}
