using CQ.Abstractions.Data;
using CQ.Abstractions.Work;
using CQ.Budgets.Events;
using CQ.Budgets.Models;
using CQ.Data;
using CQ.Projects.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Handlers;

/// <summary>
/// More credit in an envelope: those who wait for it are served, as due work, because whoever posted holds the journal and instances are locked before accounts
/// (DESIGN §3). The work refers to the entry, so that it never waits for another piece of work of the same envelope.
/// </summary>
internal sealed class CreditFreed(CqDbContext db, ServeWaitingProject serve, IDueWork dueWork, TimeProvider time)
    : IDomainEventHandler<EntryPosted>, IDueWorkHandler
{
    public const string KindName = "projects.credit-entry";

    public string Kind => KindName;

    public Task HandleAsync(EntryPosted domainEvent, CancellationToken ct) =>
        domainEvent.FreesCredit ? dueWork.ScheduleAsync(KindName, domainEvent.EntryId, time.GetUtcNow(), ct) : Task.CompletedTask;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(work);
        var entry = await db.Set<Entry>().AsNoTracking().Where(e => e.Id == work.Reference).Select(e => new { e.CouncilId, e.Section }).FirstOrDefaultAsync(ct);
        if (entry?.CouncilId is { } councilId)
            await serve.ServeAsync(councilId, entry.Section, ct);
    }
}
