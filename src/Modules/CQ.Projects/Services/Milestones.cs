using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>The planned stages of carrying a project out (R204): added, changed until they are reached, put off with a reason that everyone reads.</summary>
public sealed class Milestones(CqDbContext db, ProjectStore store, ITenantTimeZone zone, TimeProvider time)
{
    public const string Conflict = "Quelqu’un a modifié cette étape entre-temps. Relisez-la avant de recommencer.";

    public async Task<Outcome<Milestone>> AddAsync(Guid projectId, string title, DateOnly plannedOn, CancellationToken ct)
    {
        if (await store.FindAsync(projectId, ct) is not { PublishedAt: not null, IsEnded: false } project)
            return new Refusal("Ce projet n’est pas public, ou il est terminé.");
        if (Check(title, plannedOn) is { } wrong)
            return wrong;
        var milestone = new Milestone { ProjectId = project.Id, Title = title.Trim(), PlannedOn = plannedOn, PublishedAt = time.GetUtcNow() };
        db.Add(milestone);
        await db.SaveChangesAsync(ct);
        return milestone;
    }

    /// <summary>A later day is a delay and asks for its reason: <see cref="PutOffAsync"/>.</summary>
    public async Task<Outcome<Milestone>> EditAsync(Guid id, string title, DateOnly plannedOn, long seen, CancellationToken ct)
    {
        var found = await OpenAsync(id, ct);
        if (!found.Succeeded)
            return found.Refusal;
        if (Check(title, plannedOn) is { } wrong)
            return wrong;
        if (plannedOn > found.Value.PlannedOn)
            return new Refusal("Pour repousser une étape, dites pourquoi : choisissez « Repousser ».", nameof(Milestone.PlannedOn));
        db.ExpectVersion(found.Value, seen);
        (found.Value.Title, found.Value.PlannedOn) = (title.Trim(), plannedOn);
        return await db.TrySaveAsync(ct) ? found.Value : new Refusal(Conflict);
    }

    public async Task<Outcome<Milestone>> ReachAsync(Guid id, DateOnly on, long seen, CancellationToken ct)
    {
        var found = await OpenAsync(id, ct);
        if (!found.Succeeded)
            return found.Refusal;
        if (on > zone.Today)
            return new Refusal("Une étape est atteinte aujourd’hui ou un jour passé.", nameof(Milestone.ReachedOn));
        if (on.Year < 2000)
            return new Refusal("Cette date est trop ancienne.", nameof(Milestone.ReachedOn));
        db.ExpectVersion(found.Value, seen);
        found.Value.ReachedOn = on;
        return await db.TrySaveAsync(ct) ? found.Value : new Refusal(Conflict);
    }

    public async Task<Outcome<Delay>> PutOffAsync(Guid id, DateOnly to, string reason, Guid by, long seen, CancellationToken ct)
    {
        var found = await OpenAsync(id, ct);
        if (!found.Succeeded)
            return found.Refusal;
        if (to <= found.Value.PlannedOn)
            return new Refusal("Le nouveau jour vient après celui qui était prévu.", nameof(Delay.To));
        if (Check(found.Value.Title, to) is { } wrong)
            return wrong with { Field = nameof(Delay.To) };
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("Dites pourquoi cette étape est repoussée.", nameof(Delay.Reason));
        if (reason.Trim().Length > Lengths.Reason)
            return new Refusal("Le motif dépasse {0} caractères.", nameof(Delay.Reason), Lengths.Reason);
        var (now, delayed) = (time.GetUtcNow(), found.Value);
        var delay = new Delay
        {
            ProjectId = delayed.ProjectId, MilestoneId = delayed.Id, From = delayed.PlannedOn, To = to, Reason = reason.Trim(), At = now, ById = by, PublishedAt = now,
        };
        db.ExpectVersion(delayed, seen);
        delayed.PlannedOn = to;
        db.Add(delay);
        return await db.TrySaveAsync(ct) ? delay : new Refusal(Conflict);
    }

    private static Refusal? Check(string title, DateOnly plannedOn)
    {
        if (string.IsNullOrWhiteSpace(title))
            return new Refusal("Nommez cette étape.", nameof(Milestone.Title));
        if (title.Trim().Length > Lengths.Title)
            return new Refusal("Le titre dépasse {0} caractères.", nameof(Milestone.Title), Lengths.Title);
        return plannedOn.Year is < 2000 or > 2100 ? new Refusal("Cette date ne semble pas juste.", nameof(Milestone.PlannedOn)) : null;
    }

    private async Task<Outcome<Milestone>> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<Milestone>().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } milestone)
            return new Refusal("Cette étape n’existe plus.");
        return milestone.ReachedOn is null ? milestone : new Refusal("Cette étape est atteinte : elle ne change plus.");
    }
}
