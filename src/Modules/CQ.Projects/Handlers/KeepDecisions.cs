using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Projects.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Handlers;

/// <summary>
/// Writes down what was decided on a task about a project, before its procedure goes on: opinions, what the plenary said, the town hall's act, advice on a
/// draft; and keeps the words for the timeline.
/// </summary>
internal sealed class KeepDecisions(CqDbContext db, ProjectStore store, LastWord lastWord) : IDomainEventHandler<HumanTaskDecided>
{
    public async Task HandleAsync(HumanTaskDecided domainEvent, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(domainEvent);
        if (domainEvent.Task.Kind == ProjectWorkflow.AdviceTask)
        {
            await AnswerAsync(domainEvent, ct);
            return;
        }

        if (domainEvent.Task.Subject.Kind != Project.Kind)
            return;
        (lastWord.Comment, lastWord.UserId) = (domainEvent.Comment ?? "", domainEvent.UserId);
        switch (domainEvent.Task.Kind)
        {
            case ProjectWorkflow.LegalOpinionTask:
                await OpineAsync(domainEvent, OpinionKind.Legal, ct);
                break;
            case ProjectWorkflow.TechnicalOpinionTask:
                await OpineAsync(domainEvent, OpinionKind.Technical, ct);
                break;
            case ProjectWorkflow.FinancialOpinionTask:
                await OpineAsync(domainEvent, OpinionKind.Financial, ct);
                break;
            case ProjectWorkflow.PlenaryTask when domainEvent.Action == ProjectWorkflow.RecordAction:
                (await store.GetAsync(domainEvent.Task.Subject.Id, ct)).Record(DecisionData.Plenary(domainEvent.Data));
                await db.SaveChangesAsync(ct);
                break;
            case ProjectWorkflow.ActTask when domainEvent.Action == ProjectWorkflow.ApproveAction:
                (await store.GetAsync(domainEvent.Task.Subject.Id, ct)).Record(DecisionData.Act(domainEvent.Data));
                await db.SaveChangesAsync(ct);
                break;
        }
    }

    private async Task OpineAsync(HumanTaskDecided decided, OpinionKind kind, CancellationToken ct)
    {
        var project = await store.GetAsync(decided.Task.Subject.Id, ct);
        var opinion = new Opinion
        {
            ProjectId = project.Id,
            Kind = kind,
            Verdict = Enum.Parse<OpinionVerdict>(decided.Action),
            Text = decided.Comment ?? "",
            At = decided.At,
            ById = decided.UserId,
            Cost = kind == OpinionKind.Financial ? DecisionData.Cost(decided.Data) : null,
            Section = kind == OpinionKind.Financial ? DecisionData.Section(decided.Data) : null,
            Months = kind == OpinionKind.Technical ? DecisionData.Months(decided.Data) : null,
            PublishedAt = project.PublishedAt is null ? null : decided.At,
        };
        db.Add(opinion);
        project.Cost = opinion.Cost ?? project.Cost;
        project.Section = opinion.Section ?? project.Section;
        project.Months = opinion.Months ?? project.Months;
        await db.SaveChangesAsync(ct);
    }

    private async Task AnswerAsync(HumanTaskDecided decided, CancellationToken ct)
    {
        var advice = await db.Set<Advice>().FirstOrDefaultAsync(a => a.TaskId == decided.Task.Id, ct);
        if (advice is null)
            return;
        (advice.Answer, advice.AnsweredAt, advice.AnsweredById) = (decided.Comment, decided.At, decided.UserId);
        await db.SaveChangesAsync(ct);
    }
}
