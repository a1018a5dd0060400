using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Projects.Events;
using CQ.Projects.Models;
using CQ.Projects.Services;

namespace CQ.Projects.Handlers;

/// <summary>A project's money is committed: from this day it has two years (R188).</summary>
internal sealed class StartFollowUp(CqDbContext db, ProjectStore store, ITenantTimeZone zone, TimeProvider time) : IDomainEventHandler<ProjectStateChanged>
{
    public async Task HandleAsync(ProjectStateChanged domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        if (domainEvent.To != ProjectState.Committed)
            return;
        var project = await store.GetAsync(domainEvent.ProjectId, ct);
        (project.CommittedAt, project.DueOn) = (time.GetUtcNow(), FollowUp.DueOn(zone.Today));
        await db.SaveChangesAsync(ct);
    }
}
