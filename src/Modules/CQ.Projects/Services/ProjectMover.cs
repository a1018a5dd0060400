using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Media.Services;
using CQ.Projects.Data;
using CQ.Projects.Events;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>The only one who changes a project's state: it writes the timeline, publishes what becomes public and tells whoever listens.</summary>
public sealed class ProjectMover(CqDbContext db, IMedia media, IDomainEvents events, ITenantTimeZone zone, TimeProvider time)
{
    /// <param name="days">How long this state should last, counted from today; null when nothing says so.</param>
    public async Task MoveAsync(Project project, ProjectState to, int? days, string reason, Guid? by, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (from, known) = (project.State, db.Entry(project).State != EntityState.Added);
        if (known && from == to)
            return;
        (project.State, project.StateSince) = (to, now);
        project.ExpectedBy = days is { } count ? zone.Today.AddDays(count) : null;
        if (project.PublishedAt is null && IsPublishedBy(to, from))
            await PublishAsync(project, now, ct);
        var step = new ProjectStep
        {
            Id = Guid.CreateVersion7(),
            ProjectId = project.Id,
            State = to,
            At = now,
            Reason = reason,
            ById = by,
            PublishedAt = project.PublishedAt is null ? null : now,
        };
        db.Add(step);
        await db.SaveChangesAsync(ct);
        await events.PublishAsync(new ProjectStateChanged(project.Id, project.CouncilId, known ? from : null, to, reason, step.Id), ct);
    }

    /// <summary>Declared eligible: from then on it is public. What ends before stays with its bearer.</summary>
    internal static bool IsPublishedBy(ProjectState to, ProjectState from) =>
        to is not (ProjectState.Submitted or ProjectState.ToComplete)
        && !(to is ProjectState.Refused or ProjectState.Withdrawn && from is ProjectState.Submitted or ProjectState.ToComplete);

    private async Task PublishAsync(Project project, DateTimeOffset now, CancellationToken ct)
    {
        project.PublishedAt = now;
        foreach (var step in await db.StepsOfAnyState().Where(s => s.ProjectId == project.Id).ToListAsync(ct))
            step.PublishedAt = now;
        await media.FollowAsync(project.Subject, project.AudienceId, now, null, ct);
    }
}
