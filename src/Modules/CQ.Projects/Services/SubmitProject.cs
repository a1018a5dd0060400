using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Workflows;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Hands in a draft: it gets its number, its bearer an acknowledgement, and the procedure begins, in one burst. A draft that is not complete stays as it is.
/// </summary>
public sealed class SubmitProject(
    CqDbContext db,
    ITerritoryDirectory territory,
    IWorkflowManager workflows,
    Bearers bearers,
    Counters counters,
    ProjectMover mover,
    IBurst burst,
    ITenantTimeZone zone,
    TimeProvider time)
{
    /// <summary>The draft is no longer there: handed in, or deleted, elsewhere.</summary>
    public const string Gone = "Ce brouillon n’existe plus : il a été déposé ou supprimé.";

    public const string Changed = "Ce brouillon vient d’être modifié dans une autre fenêtre. Relisez-le, puis déposez-le.";

    public Task<Outcome<Project>> SubmitAsync(Guid draftId, Guid userId, CancellationToken ct = default) =>
        burst.RunAsync<Outcome<Project>>(
            async token =>
            {
                var draft = await db.Set<ProjectDraft>().FirstOrDefaultAsync(d => d.Id == draftId && d.OwnerId == userId, token);
                if (draft is null)
                    return new Refusal(Gone);
                if (!await bearers.MayCarryAsync(userId, token))
                    return new Refusal("Un projet est déposé par les habitantes et habitants, ni par la Mairie ni par ses services.");
                if (SubmissionRules.Check(draft) is [var missing, ..])
                    return missing;
                var council = await territory.CouncilAsync(draft.CouncilId!.Value, token);
                if (council is null || council.ClosedOn < zone.Today)
                    return new Refusal("Choisissez le quartier du projet.", nameof(draft.CouncilId));
                // The counter is a lock: two tabs that hand in the same draft come here one after the other, and the second finds it gone.
                var number = (int)await counters.NextReferenceAsync(zone.Today.Year, token);
                if (!await db.Set<ProjectDraft>().AnyAsync(d => d.Id == draftId && d.Version == draft.Version, token))
                {
                    burst.Abandon();
                    return new Refusal(await db.Set<ProjectDraft>().AnyAsync(d => d.Id == draftId, token) ? Changed : Gone);
                }

                var project = await HandInAsync(draft, number, SubmissionRules.Cost(draft.CostText, out _)!.Value, token);
                if (await workflows.TriggerEventAsync(ProjectWorkflow.Submitted, project.Subject, ct: token) > 0)
                    return project;
                burst.Abandon();
                return new Refusal("Le dépôt des projets n’est pas ouvert pour l’instant : votre brouillon est gardé.");
            },
            ct);

    private async Task<Project> HandInAsync(ProjectDraft draft, int number, Money cost, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var project = new Project
        {
            Id = draft.Id,
            Year = zone.Today.Year,
            Number = number,
            Slug = ProjectSlug.Of(draft.Title),
            Title = draft.Title.Trim(),
            Summary = draft.Summary.Trim(),
            Description = draft.Description.Trim(),
            Place = draft.Place.Trim(),
            CouncilId = draft.CouncilId!.Value,
            BearerId = draft.OwnerId,
            Purchase = draft.Purchase!.Value,
            EstimatedCost = cost,
            Cost = cost,
            PledgedAt = now,
            SubmittedAt = now,
        };
        db.Remove(draft);
        db.Add(project);
        await mover.MoveAsync(project, ProjectState.Submitted, ProjectWorkflow.EligibilityDays, "", draft.OwnerId, ct);
        return project;
    }
}
