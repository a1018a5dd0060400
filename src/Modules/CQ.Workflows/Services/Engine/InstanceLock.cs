using CQ.Data;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Workflows.Services.Engine;

/// <summary>
/// Takes the lock of an instance: an update that changes nothing is what PostgreSQL locks <c>for no key update</c>, which lets foreign keys to the
/// row pass.
/// </summary>
public sealed class InstanceLock(CqDbContext db)
{
    public async Task<WorkflowInstance?> TakeAsync(Guid instanceId, CancellationToken ct)
    {
        var rows = await db.Set<WorkflowInstance>().Where(i => i.Id == instanceId)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, i => i.Status), ct);
        if (rows == 0)
            return null;
        var known = db.ChangeTracker.Entries<WorkflowInstance>().FirstOrDefault(e => e.Entity.Id == instanceId);
        if (known is null)
            return await db.Set<WorkflowInstance>().SingleAsync(i => i.Id == instanceId, ct);
        // What was read before the lock may be old.
        await known.ReloadAsync(ct);
        return known.Entity;
    }
}
