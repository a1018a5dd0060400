using CQ.Abstractions.Data;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Events;
using CQ.Projects.Models;
using CQ.Projects.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Handlers;

/// <summary>
/// Someone has joined the waiting list (credit may have come in between) or left it (the next may pass): the first in line is served. The work refers to the line
/// of the timeline, so that it never waits for another piece of work of the same envelope.
/// </summary>
internal sealed class WaitingListMoved(CqDbContext db, ServeWaitingProject serve, IDueWork dueWork, TimeProvider time)
    : IDomainEventHandler<ProjectStateChanged>, IDueWorkHandler
{
    public const string KindName = "projects.credit-step";

    public string Kind => KindName;

    public Task HandleAsync(ProjectStateChanged domainEvent, CancellationToken ct) =>
        domainEvent.From == ProjectState.Waiting || domainEvent.To == ProjectState.Waiting
            ? dueWork.ScheduleAsync(KindName, domainEvent.StepId, time.GetUtcNow(), ct)
            : Task.CompletedTask;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(work);
        var project = await db.StepsOfAnyState().Where(s => s.Id == work.Reference)
            .Join(db.ProjectsOfAnyState(), s => s.ProjectId, p => p.Id, (s, p) => new { p.CouncilId, p.Section })
            .FirstOrDefaultAsync(ct);
        if (project?.Section is { } section)
            await serve.ServeAsync(project.CouncilId, section, ct);
    }
}
