using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services;

/// <summary>
/// Writes a delivery down within the burst of <see cref="DeliverProject"/>, or of a fault that is tried again: the day, the cost really paid, and what was not
/// ordered goes back to the envelope. Nobody certifies meanwhile.
/// </summary>
public sealed class RecordDelivery(CqDbContext db, ProjectStore store, ProjectMoneyQuery money, Decommit decommit)
{
    public async Task<Outcome<Project>> RecordAsync(Guid projectId, DateOnly deliveredOn, Guid by, CancellationToken ct)
    {
        var project = await store.GetAsync(projectId, ct);
        var section = project.Section ?? throw new InvalidOperationException($"{project.Reference} is committed without a section.");
        var delivery = Delivery.Of(await money.HoldAsync(project.Subject, project.CouncilId, section, ct));
        if (!delivery.Succeeded)
            return delivery.Refusal;
        foreach (var (year, rest) in await RestsAsync(project, section, ct))
        {
            var released = await decommit.ReleaseAsync(project.Subject, project.CouncilId, section, rest, DeliverProject.ReleaseReason, by, year, null, ct);
            if (!released.Succeeded)
                return released.Refusal;
        }

        (project.DeliveredOn, project.PaidCost) = (deliveredOn, delivery.Value.Paid);
        await db.SaveChangesAsync(ct);
        return project;
    }

    // A commitment of last year is released in last year's accounts.
    private async Task<IReadOnlyList<(int Year, Money Left)>> RestsAsync(Project project, Section section, CancellationToken ct)
    {
        var rests = await db.Set<Account>().AsNoTracking()
            .Where(a => a.ProjectKind == Project.Kind && a.ProjectId == project.Id && a.CouncilId == project.CouncilId && a.Section == section)
            .Where(a => a.Kind == AccountKind.Commitment && a.Balance != Money.Zero)
            .OrderBy(a => a.FiscalYear!.Year)
            .Select(a => new { a.FiscalYear!.Year, a.Balance })
            .ToListAsync(ct);
        return [.. rests.Select(r => (r.Year, r.Balance))];
    }
}
