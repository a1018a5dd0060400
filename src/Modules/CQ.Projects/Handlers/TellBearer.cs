using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Events;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.Services.News;
using CQ.Projects.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Handlers;

/// <summary>Tells the bearer: the acknowledgement, each later state, the services' advice. The one place that does, so that nobody is told twice.</summary>
internal sealed class TellBearer(CqDbContext db, ProjectStore store, BearerNews news)
    : IDomainEventHandler<ProjectStateChanged>, IDomainEventHandler<HumanTaskDecided>
{
    public async Task HandleAsync(ProjectStateChanged domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        var project = await store.GetAsync(domainEvent.ProjectId, ct);
        if (domainEvent.From is null)
            await news.ReceivedAsync(project, ct);
        else
            await news.MovedAsync(project, domainEvent.Reason, ct);
    }

    public async Task HandleAsync(HumanTaskDecided domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        if (domainEvent.Task.Kind != ProjectWorkflow.AdviceTask)
            return;
        var advice = await db.Set<Advice>().AsNoTracking().FirstOrDefaultAsync(a => a.TaskId == domainEvent.Task.Id, ct);
        if (advice is null)
            return;
        var draft = await db.Set<ProjectDraft>().Where(d => d.Id == advice.DraftId).Select(d => d.Title).FirstOrDefaultAsync(ct);
        var title = draft ?? await db.ProjectsOfAnyState().Where(p => p.Id == advice.DraftId).Select(p => p.Title).FirstOrDefaultAsync(ct) ?? "";
        await news.AnsweredAsync(advice, title, domainEvent.Comment ?? "", draft is not null, ct);
    }
}
