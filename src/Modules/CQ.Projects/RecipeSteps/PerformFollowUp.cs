using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;
using static CQ.Projects.RecipeSteps.PerformDeed;

namespace CQ.Projects.RecipeSteps;

/// <summary>Deeds that follow the commitment, and notes.</summary>
internal sealed class PerformFollowUp(
    CqDbContext db,
    IViewer viewer,
    ITerritoryDirectory territory,
    ITenantTimeZone zone,
    CertifyService certify,
    OrderPayment order,
    NameAgent nameAgent,
    Milestones milestones,
    LogContact logContact,
    DeliverProject deliver,
    EvaluateProject evaluate,
    WorkingNotes notes)
{
    public async Task PerformAsync(Project project, StoryDeed deed, IReadOnlyDictionary<string, Guid> ids, CancellationToken ct)
    {
        var me = viewer.RequireUserId();
        switch (deed)
        {
            case GiveAgent agent when project.AgentId is null:
                Check(await nameAgent.NameAsync(project.Id, ids[agent.Email], ct), deed);
                break;
            case PlanMilestone plan when await MilestoneAsync(project, plan.Title, ct) is null:
                Check(await milestones.AddAsync(project.Id, plan.Title, plan.On, ct), deed);
                break;
            case Reach reach when await MilestoneAsync(project, reach.Title, ct) is { ReachedOn: null } milestone:
                Check(await milestones.ReachAsync(milestone.Id, reach.On, milestone.Version, ct), deed);
                break;
            case PutOff later when await MilestoneAsync(project, later.Title, ct) is { } milestone && milestone.PlannedOn < later.To:
                Check(await milestones.PutOffAsync(milestone.Id, later.To, later.Reason, me, milestone.Version, ct), deed);
                break;
            case KeepInTouch exchange when !await db.Set<ContactEntry>().AnyAsync(c => c.ProjectId == project.Id && c.On == exchange.On && c.Text == exchange.Contact.Text, ct):
                Check(await logContact.LogAsync(project.Id, exchange.On, exchange.Contact.Channel, exchange.Contact.Text, me, ct), deed);
                break;
            case Certify service when await db.Set<ServiceCertified>().CountAsync(c => c.ProjectId == project.Id, ct) < service.Nth:
                Check(await certify.CertifyAsync(project.Subject, project.CouncilId, project.Section!.Value, service.Amount, service.On, me, service.Note, ct), deed);
                break;
            case Order payment when await db.Set<Entry>().CountAsync(e => e.ProjectId == project.Id && e.Kind == EntryKind.PaymentOrder, ct) < payment.Nth:
                Check(await order.OrderAsync(project.Subject, project.CouncilId, project.Section!.Value, payment.Amount, me, payment.Reason, ct: ct), deed);
                break;
            case Deliver delivery when project.State != ProjectState.Done:
                Check(await deliver.DeliverAsync(project.Id, delivery.On, me, ct), deed);
                break;
            case Evaluate words when project.Evaluation is null:
                Check(await evaluate.EvaluateAsync(project.Id, words.Text, project.Version, ct), deed);
                break;
            case WriteDown { Note: var note } when !await db.NotesOfAuthor(me).AnyAsync(n => n.ProjectId == project.Id && n.Body == note.Text, ct):
                Check(await notes.WriteAsync(project, await CircleAsync(project, note.For, ct), note.Text, ct), deed);
                break;
        }
    }

    private Task<Milestone?> MilestoneAsync(Project project, string title, CancellationToken ct) =>
        db.MilestonesOfAnyMinute().AsNoTracking().FirstOrDefaultAsync(m => m.ProjectId == project.Id && m.Title == title, ct);

    private async Task<Guid> CircleAsync(Project project, DemoCircle circle, CancellationToken ct) => circle == DemoCircle.Council
        ? project.CouncilId
        : (await territory.GroupsAsync(GroupKind.BudgetCommittee, zone.Today, null, ct))[0].Id;
}
