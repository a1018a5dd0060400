using System.Globalization;
using CQ.Budgets.Models;
using CQ.Data;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Data;

/// <summary>
/// Gives numbers without gaps: the row is locked until the transaction ends, so that a number that is rolled back is given again, and those who come at the same
/// time queue. The row of an envelope is also the lock under which its waiting list is served.
/// </summary>
/// <remarks>EF has no upsert: this constant statement is the module's only SQL; the tenant and row-level security bind it.</remarks>
public sealed class Counters(CqDbContext db)
{
    public Task<long> NextReferenceAsync(int year, CancellationToken ct) => TakeAsync(string.Create(CultureInfo.InvariantCulture, $"reference.{year}"), 1, ct);

    public Task<long> NextRankAsync(Guid councilId, Section section, CancellationToken ct) => TakeAsync(Envelope(councilId, section), 1, ct);

    /// <summary>Until the end of the transaction nobody else looks at the waiting list of this envelope.</summary>
    public Task LockEnvelopeAsync(Guid councilId, Section section, CancellationToken ct) => TakeAsync(Envelope(councilId, section), 0, ct);

    private static string Envelope(Guid councilId, Section section) => $"rank.{councilId:D}.{section}";

    private async Task<long> TakeAsync(string name, long step, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var given = await db.Database.SqlQuery<long>(
                $"""
                insert into cq_projects_counter (tenant_id, id, name, last) values ({db.TenantId}, {id}, {name}, {step})
                on conflict (tenant_id, name) do update set last = cq_projects_counter.last + {step}
                returning last as "Value"
                """)
            .ToListAsync(ct);
        return given[0];
    }
}
