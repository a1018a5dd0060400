using CQ.Abstractions.People;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.RecipeSteps;

/// <summary>Deeds that follow the commitment, and notes.</summary>
internal sealed class PerformFollowUp(CqDbContext db, IViewer viewer, CertifyService certify, OrderPayment order)
{
    public async Task PerformAsync(Project project, StoryDeed deed, IReadOnlyDictionary<string, Guid> ids, CancellationToken ct)
    {
        switch (deed)
        {
            case Certify service when await db.Set<ServiceCertified>().CountAsync(c => c.ProjectId == project.Id, ct) < service.Nth:
                PerformDeed.Check(
                    await certify.CertifyAsync(project.Subject, project.CouncilId, project.Section!.Value, service.Amount, service.On, viewer.RequireUserId(), service.Note, ct), deed);
                break;
            case Order payment when await db.Set<Entry>().CountAsync(e => e.ProjectId == project.Id && e.Kind == EntryKind.PaymentOrder, ct) < payment.Nth:
                PerformDeed.Check(
                    await order.OrderAsync(project.Subject, project.CouncilId, project.Section!.Value, payment.Amount, viewer.RequireUserId(), payment.Reason, ct: ct), deed);
                break;
        }
    }
}
