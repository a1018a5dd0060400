using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Projects.Models;
using CQ.Projects.Workflows;

namespace CQ.Projects.Services;

/// <summary>
/// Ends the follow-up: what <see cref="RecordDelivery"/> does, and the procedure comes to its end; all of it in one burst. The instance is locked first, before
/// any account (DESIGN §3): whoever delivers at the same moment finds it done. The event carries what was declared, so that a fault in the rest of the procedure,
/// which undoes all, is tried again with it.
/// </summary>
public sealed class DeliverProject(IWorkflowManager workflows, ProjectStore store, RecordDelivery record, IBurst burst, ITenantTimeZone zone)
{
    /// <summary>The reason that the ledger gives for what is released; it is public.</summary>
    public const string ReleaseReason = "Solde du projet livré";

    public Task<Outcome<Project>> DeliverAsync(Guid projectId, DateOnly deliveredOn, Guid by, CancellationToken ct = default) =>
        burst.RunAsync<Outcome<Project>>(
            async token =>
            {
                var subject = new SubjectRef(Project.Kind, projectId);
                await workflows.LockAsync(subject, token);
                if (await RefuseAsync(projectId, deliveredOn, token) is { } refusal)
                    return refusal;
                var done = await record.RecordAsync(projectId, deliveredOn, by, token);
                if (done.Succeeded && await workflows.TriggerEventAsync(ProjectWorkflow.Delivered, subject, DecisionData.Of(deliveredOn, by), token) == 0)
                    done = new Refusal("Ce projet n’attend pas sa livraison : quelqu’un l’a peut-être déjà déclarée.");
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
        if (project.DeliveredOn is not null)
            return new Refusal("La livraison de ce projet est déjà déclarée ; la suite de son dossier reprendra avec son parcours.");
        if (deliveredOn > zone.Today)
            return new Refusal("La livraison se constate : choisissez aujourd’hui ou un jour passé.", nameof(Project.DeliveredOn));
        if (project.CommittedAt is { } committed && deliveredOn < zone.DayOf(committed))
            return new Refusal("Le projet a été engagé plus tard : cette date est trop ancienne.", nameof(Project.DeliveredOn));
        return null;
    }
}
